package io.fundcalc.app.platform.probe;

import io.fundcalc.app.platform.series.ProvidedSeries;
import io.fundcalc.app.platform.series.ProvidedSeries.Origin;
import io.fundcalc.app.platform.series.ProvidedSeries.Remark;
import io.fundcalc.app.platform.series.SeriesProvider;
import io.fundcalc.app.platform.series.SeriesProviders;
import io.fundcalc.app.platform.series.SeriesReference;
import io.fundcalc.app.platform.series.SeriesReference.Dataset;
import io.fundcalc.app.platform.series.SeriesReference.Fund;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.NavSeries;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * A fund {@code live:growing} whose last NAV is what a test says, and a data set that one session owns; asked before
 * the shelf of uploads, which would not know it.
 */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
public class LiveShelf implements SeriesProvider {

    /** The last NAV, in hundredths. */
    public final AtomicInteger cents = new AtomicInteger(110);

    /** Who owns the data set {@code owned}. */
    public volatile @Nullable String owner;

    @Override
    public boolean serves(SeriesReference reference) {
        return switch (reference) {
            case Fund fund -> fund.source().equals("live");
            case Dataset dataset -> dataset.id().equals("owned");
        };
    }

    @Override
    public ProvidedSeries fetch(SeriesReference reference, Asker asker) {
        if (reference instanceof Dataset dataset
                && (asker.session() == null || !asker.session().logName().equals(owner))) {
            throw SeriesProviders.noDataset(dataset, asker.pointer());
        }
        int last = cents.get();
        NavSeries unit = new NavSeries(Dates.of(new int[] {19_000, 19_400}), new double[] {1, last / 100.0});
        Origin origin = new Origin("Growing", "live", "v" + last, Instant.ofEpochSecond(1_700_000_000L));
        return new ProvidedSeries(unit, List.of(), List.of(), origin, List.of(new Remark("FEW_UP_PERIODS", 7)));
    }
}
