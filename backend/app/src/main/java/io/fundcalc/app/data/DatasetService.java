package io.fundcalc.app.data;

import io.fundcalc.app.data.DatasetResponses.DatasetDetail;
import io.fundcalc.app.data.DatasetResponses.DatasetList;
import io.fundcalc.app.data.DatasetResponses.DatasetSummary;
import io.fundcalc.app.data.store.DatasetReport;
import io.fundcalc.app.data.store.Datasets;
import io.fundcalc.app.data.store.StoreProperties;
import io.fundcalc.app.data.store.StoredDataset;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.session.Session;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a session can do with its data sets; those of another session are not there. */
@Service
class DatasetService {

    private final Datasets datasets;
    private final DatasetWords words;
    private final StoreProperties settings;

    DatasetService(Datasets datasets, DatasetWords words, StoreProperties settings) {
        this.datasets = datasets;
        this.words = words;
        this.settings = settings;
    }

    /** All of them; none where there is no session. */
    DatasetList all(@Nullable Session session) {
        List<StoredDataset> all = session == null ? List.of() : datasets.all(session);
        List<DatasetSummary> shown = all.stream()
                .map(stored -> words.summary(stored.header(), stored.expiresMillis()))
                .toList();
        long bytes = all.stream().mapToLong(stored -> stored.header().bytes()).sum();
        return new DatasetList(shown, bytes, settings.sessionLimit().toBytes());
    }

    /** @throws ProblemException where this session has none of this id */
    DatasetDetail detail(@Nullable Session session, String id, Locale language) {
        StoredDataset stored = required(session, id);
        DatasetReport report = datasets.report(known(session), stored.header());
        if (report == null) {
            throw notFound();
        }
        return words.detail(stored.header(), stored.expiresMillis(), report, language);
    }

    /** Gives it another name. */
    DatasetDetail rename(@Nullable Session session, String id, DatasetPatch patch, Locale language) {
        String name = DatasetFile.checked(patch.name(), "/name");
        StoredDataset stored = required(session, id);
        datasets.rename(known(session), stored.header(), name);
        return detail(session, id, language);
    }

    /** @throws ProblemException where this session has none of this id */
    void delete(@Nullable Session session, String id) {
        if (session == null || !datasets.delete(session, id)) {
            throw notFound();
        }
    }

    /** Everything at once; nothing where there is no session. */
    void deleteAll(@Nullable Session session) {
        if (session != null) {
            datasets.deleteAll(session);
        }
    }

    private StoredDataset required(@Nullable Session session, String id) {
        StoredDataset stored = session == null ? null : datasets.find(session, id);
        if (stored == null) {
            throw notFound();
        }
        return stored;
    }

    private static Session known(@Nullable Session session) {
        if (session == null) {
            throw notFound();
        }
        return session;
    }

    /** The problem of a data set that this session does not have. */
    static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, new Fault("", "NO_SUCH_DATASET"));
    }
}
