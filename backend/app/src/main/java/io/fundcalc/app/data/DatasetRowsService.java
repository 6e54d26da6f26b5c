package io.fundcalc.app.data;

import io.fundcalc.app.data.store.DatasetContent;
import io.fundcalc.app.data.store.DatasetPart;
import io.fundcalc.app.data.store.Datasets;
import io.fundcalc.app.data.store.StoredDataset;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.problem.Shown;
import io.fundcalc.app.platform.series.SeriesProvider.Asker;
import io.fundcalc.app.platform.series.SeriesReference;
import io.fundcalc.app.platform.series.SeriesRows;
import io.fundcalc.app.platform.series.SeriesWindow;
import io.fundcalc.app.platform.session.Session;
import io.fundcalc.intake.content.TransactionContent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The rows of a session's data sets. */
@Service
class DatasetRowsService {

    private final Datasets datasets;
    private final DatasetShelf shelf;

    DatasetRowsService(Datasets datasets, DatasetShelf shelf) {
        this.datasets = datasets;
        this.shelf = shelf;
    }

    /**
     * Which rows.
     *
     * @param fund code, where there are several
     * @param from first day
     * @param to last day
     */
    record Wanted(
            String id,
            @Nullable String fund,
            @Nullable String from,
            @Nullable String to) {}

    /**
     * The rows that were left out.
     *
     * @param name of the data set
     * @param csv UTF-8
     */
    record Rejected(String name, byte[] csv) {}

    /** @throws ProblemException where this session has none of this id, or it holds no history */
    SeriesRows nav(@Nullable Session session, Wanted wanted) {
        DatasetContent content = content(session, wanted.id());
        String name = content.stored().header().name();
        if (content.rows() instanceof TransactionContent) {
            throw new ProblemException(ProblemType.INVALID, new Fault("", "DATASET_OF_TRANSACTIONS", name));
        }
        SeriesWindow window = SeriesWindow.of(day(wanted.from(), "from"), day(wanted.to(), "to"));
        String reference = wanted.fund() == null ? wanted.id() : wanted.id() + ':' + wanted.fund();
        return SeriesRows.of(
                shelf.fetch(new SeriesReference.Dataset(reference), new Asker("", session, Locale.ENGLISH)), window);
    }

    /** The acts of a statement. */
    DatasetTransactions transactions(@Nullable Session session, String id) {
        DatasetContent content = content(session, id);
        if (content.rows() instanceof TransactionContent acts) {
            return DatasetTransactions.of(acts);
        }
        throw new ProblemException(
                ProblemType.INVALID,
                new Fault("", "DATASET_OF_NAV", content.stored().header().name()));
    }

    /** @throws ProblemException where there is no such data set, or none of its rows was left out */
    Rejected rejected(@Nullable Session session, String id) {
        StoredDataset stored = session == null ? null : datasets.find(session, id);
        if (session == null || stored == null) {
            throw DatasetService.notFound();
        }
        byte[] csv = datasets.text(session, stored.header(), DatasetPart.REJECTED);
        if (csv == null) {
            throw DatasetService.notFound();
        }
        return new Rejected(stored.header().name(), csv);
    }

    private DatasetContent content(@Nullable Session session, String id) {
        DatasetContent content = session == null ? null : datasets.read(session, id);
        if (content == null) {
            throw DatasetService.notFound();
        }
        return content;
    }

    private static @Nullable LocalDate day(@Nullable String text, String parameter) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new ProblemException(ProblemType.INVALID, new Fault("/" + parameter, "NOT_A_DATE", Shown.text(text)));
        }
    }
}
