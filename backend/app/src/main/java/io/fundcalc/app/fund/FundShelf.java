package io.fundcalc.app.fund;

import io.fundcalc.app.fund.FundLookup.Place;
import io.fundcalc.app.fund.copy.CachedHistory;
import io.fundcalc.app.fund.copy.HistoryCache.Served;
import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.sample.SampleFunds;
import io.fundcalc.app.platform.series.ProvidedSeries;
import io.fundcalc.app.platform.series.ProvidedSeries.Origin;
import io.fundcalc.app.platform.series.ProvidedSeries.Remark;
import io.fundcalc.app.platform.series.QualityRemarks;
import io.fundcalc.app.platform.series.SeriesProvider;
import io.fundcalc.app.platform.series.SeriesReference;
import io.fundcalc.app.platform.series.SeriesReference.Fund;
import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.Split;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Funds of NAV sources as series of requests, {@code eastmoney:110022}. */
@Component
class FundShelf implements SeriesProvider {

    private static final double TEN_THOUSAND = 10_000;

    private final KnownSources sources;
    private final FundLookup lookup;

    FundShelf(KnownSources sources, FundLookup lookup) {
        this.sources = sources;
        this.lookup = lookup;
    }

    /** Every known source but the samples, which have a shelf of their own; a source that is off is listed too. */
    @Override
    public boolean serves(SeriesReference reference) {
        return reference instanceof Fund fund
                && !fund.source().equals(SampleFunds.SOURCE)
                && sources.find(fund.source()).isPresent();
    }

    @Override
    public ProvidedSeries fetch(SeriesReference reference, Asker asker) {
        Served had = lookup.find(
                (Fund) reference, new Place(ProblemType.INVALID, asker.pointer() + "/fund", asker.language()));
        CachedHistory copy = had.copy();
        if (copy.kind() == NavKind.RATE) {
            throw new ProblemException(
                    ProblemType.INVALID, new Fault(asker.pointer() + "/fund", "FUND_IS_A_RATE", reference.toString()));
        }
        List<Remark> remarks = new ArrayList<>(FundRemarks.of(had));
        sources.daysBack(copy.reference().source())
                .ifPresent(days -> remarks.add(new Remark(
                        "FUND_RECENT_ONLY",
                        copy.reference().source(),
                        days,
                        QualityRemarks.date(copy.rows().dates().first()))));
        List<Dividend> dividends = events(copy, copy.applied().payouts(), Dividend::new, remarks);
        List<Split> splits = events(copy, copy.applied().splits(), Split::new, remarks);
        Origin origin = new Origin(
                copy.profile().name(),
                copy.reference().source(),
                copy.version(),
                copy.times().checked());
        return new ProvidedSeries(nav(copy), dividends, splits, origin, remarks);
    }

    private static NavSeries nav(CachedHistory copy) {
        double[] values = copy.rows().values().toDoubles();
        return new NavSeries(copy.rows().dates(), copy.kind() == NavKind.INCOME ? compounded(values) : values);
    }

    /** One unit of a money fund that leaves its income in: {@code Nₜ = Nₜ₋₁ × (1 + incomeₜ ÷ 10000)}, 1 on the first day. */
    private static double[] compounded(double[] incomes) {
        double[] values = new double[incomes.length];
        values[0] = 1;
        for (int i = 1; i < incomes.length; i++) {
            values[i] = values[i - 1] * (1 + incomes[i] / TEN_THOUSAND);
        }
        return values;
    }

    /** Events on days that have a NAV; another day has none to reinvest at, which is told. */
    private static <T> List<T> events(
            CachedHistory copy,
            Map<Integer, BigDecimal> told,
            BiFunction<Integer, Double, T> event,
            List<Remark> remarks) {
        List<T> events = new ArrayList<>();
        told.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> {
            if (copy.rows().dates().find(each.getKey()) >= 0) {
                events.add(event.apply(each.getKey(), each.getValue().doubleValue()));
            } else {
                remarks.add(new Remark("FUND_EVENT_WITHOUT_NAV", QualityRemarks.date(each.getKey())));
            }
        });
        return events;
    }
}
