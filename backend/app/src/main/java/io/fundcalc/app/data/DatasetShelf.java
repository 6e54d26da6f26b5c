package io.fundcalc.app.data;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fundcalc.app.data.store.DatasetContent;
import io.fundcalc.app.data.store.DatasetHeader;
import io.fundcalc.app.data.store.Datasets;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.series.ProvidedSeries;
import io.fundcalc.app.platform.series.ProvidedSeries.Origin;
import io.fundcalc.app.platform.series.SeriesProvider;
import io.fundcalc.app.platform.series.SeriesProviders;
import io.fundcalc.app.platform.series.SeriesReference;
import io.fundcalc.app.platform.series.SeriesReference.Dataset;
import io.fundcalc.engine.quality.Finding;
import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.ReturnColumns;
import io.fundcalc.intake.content.ReturnContent;
import io.fundcalc.intake.content.ReturnHistory;
import io.fundcalc.intake.content.TransactionContent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The data sets of a session as series of its requests: {@code id}, or {@code id:code} where one holds several funds. */
@Component
class DatasetShelf implements SeriesProvider {

    private static final String SOURCE = "upload";
    private static final int MOST_LISTED = 20;

    private final Datasets datasets;
    /** Histories are looked over once for as long as their rows are ready; keys are compared as the objects they are. */
    private final Cache<NavHistory, List<Finding>> looked =
            Caffeine.newBuilder().weakKeys().build();

    DatasetShelf(Datasets datasets) {
        this.datasets = datasets;
    }

    @Override
    public boolean serves(SeriesReference reference) {
        return reference instanceof Dataset;
    }

    @Override
    public ProvidedSeries fetch(SeriesReference reference, Asker asker) {
        Dataset wanted = (Dataset) reference;
        int colon = wanted.id().indexOf(':');
        String id = colon < 0 ? wanted.id() : wanted.id().substring(0, colon);
        String fund = colon < 0 ? null : wanted.id().substring(colon + 1);
        DatasetContent content = asker.session() == null ? null : datasets.read(asker.session(), id);
        if (content == null) {
            throw SeriesProviders.noDataset(wanted, asker.pointer());
        }
        DatasetHeader header = content.stored().header();
        if (content.rows() instanceof TransactionContent) {
            throw fault(asker, "DATASET_OF_TRANSACTIONS", header.name());
        }
        if (fund == null && header.funds().size() > 1) {
            throw fault(asker, "DATASET_OF_SEVERAL_FUNDS", header.name(), references(header));
        }
        return switch (content.rows()) {
            case NavContent navs -> series(one(navs.histories(), NavHistory::fund, fund, wanted, asker), header);
            case ReturnContent returns ->
                series(one(returns.histories(), ReturnHistory::fund, fund, wanted, asker), header);
            case TransactionContent _ -> throw new IllegalStateException("refused above");
        };
    }

    /** The history of a fund, or the only one. */
    private static <T> T one(
            List<T> histories, Function<T, String> code, @Nullable String fund, Dataset wanted, Asker asker) {
        return histories.stream()
                .filter(each -> fund == null || code.apply(each).equals(fund))
                .findFirst()
                .orElseThrow(() -> SeriesProviders.noDataset(wanted, asker.pointer()));
    }

    private static ProvidedSeries series(ReturnHistory history, DatasetHeader header) {
        return ReturnsOfHistory.of(history, origin(history.fund(), history.name(), header), header.questions());
    }

    private static Origin origin(String fund, String own, DatasetHeader header) {
        String name = header.funds().size() == 1 || own.isEmpty() ? header.name() : own;
        return new Origin(name, SOURCE, header.fingerprint() + ':' + fund, null);
    }

    private ProvidedSeries series(NavHistory history, DatasetHeader header) {
        return NavOfHistory.of(
                history,
                origin(history.fund(), history.name(), header),
                looked.get(history, each -> ReturnColumns.of(each).findings()),
                header.questions());
    }

    private static String references(DatasetHeader header) {
        return header.funds().stream()
                .limit(MOST_LISTED)
                .map(fund -> header.id() + ':' + fund.code())
                .collect(Collectors.joining(", "));
    }

    private static ProblemException fault(Asker asker, String code, Object... arguments) {
        return new ProblemException(ProblemType.INVALID, new Fault(asker.pointer() + "/dataset", code, arguments));
    }
}
