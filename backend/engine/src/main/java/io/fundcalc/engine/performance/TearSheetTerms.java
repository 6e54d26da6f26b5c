package io.fundcalc.engine.performance;

import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.drawdown.Underwater;
import io.fundcalc.engine.performance.track.Track;
import io.fundcalc.engine.performance.track.TrackPair;
import io.fundcalc.engine.series.GrowthSeries;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers behind the figures of a tear sheet, for those who ask how one came about. Computed apart from the sheet, so
 * that a sheet alone does not pay for them. Figures that have no value, or whose formula has no places for numbers, have
 * no terms.
 */
public final class TearSheetTerms {

    private TearSheetTerms() {}

    /** Terms by the name of each figure's definition, in the order of the sheet. */
    public static Map<String, Terms> of(TearSheet.Input input) {
        Map<String, Terms> terms = new LinkedHashMap<>();
        Track track = Track.of(input.fund(), input.conventions(), input.riskFreeRates());
        if (track.size() > 0) {
            FundBasis basis = FundBasis.of(Underwater.of(track), input.trials());
            terms.putAll(SheetFigures.RETURNS.terms(basis));
            terms.putAll(SheetFigures.RISK.terms(basis));
            terms.putAll(SheetFigures.RATIOS.terms(basis));
        }
        GrowthSeries benchmark = input.benchmark();
        TrackPair pair = benchmark == null
                ? null
                : TrackPair.of(input.fund(), benchmark, input.conventions(), input.riskFreeRates());
        if (pair != null) {
            terms.putAll(BenchmarkFigures.BENCHMARK.terms(BenchmarkBasis.of(pair)));
        }
        return terms;
    }
}
