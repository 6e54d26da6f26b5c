package io.fundcalc.engine.performance;

import io.fundcalc.engine.convention.Downside;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.drawdown.AverageDrawdown;
import io.fundcalc.engine.performance.drawdown.MaxDrawdown;
import io.fundcalc.engine.performance.drawdown.PainIndex;
import io.fundcalc.engine.performance.drawdown.UlcerIndex;
import io.fundcalc.engine.performance.drawdown.Underwater;
import io.fundcalc.engine.performance.risk.DownsideDeviation;
import io.fundcalc.engine.performance.risk.Volatility;
import io.fundcalc.engine.performance.track.Shortfall;
import io.fundcalc.engine.performance.track.Track;

/** The numbers behind the risk section. */
final class RiskTerms {

    private RiskTerms() {}

    static void add(TearSheetTerms terms, Underwater underwater) {
        Track track = underwater.track();
        terms.add("volatility", Volatility.of(track), () -> volatility(track));
        terms.add("downsideDeviation", DownsideDeviation.of(track), () -> downsideDeviation(track));
        terms.add("maxDrawdown", MaxDrawdown.of(underwater).depth(), () -> maxDrawdown(underwater));
        terms.add("averageDrawdown", AverageDrawdown.of(underwater), () -> averageDrawdown(underwater));
        terms.add("ulcerIndex", UlcerIndex.of(underwater), () -> ulcerIndex(underwater));
        terms.add(
                "painIndex",
                PainIndex.of(underwater),
                () -> Terms.of("sumOfDrawdowns", underwater.sum()).and("observations", track.size()));
    }

    private static Terms volatility(Track track) {
        return Terms.of("deviation", Volatility.ofPeriod(track).value()).and("periodsPerYear", track.periodsPerYear());
    }

    private static Terms downsideDeviation(Track track) {
        Shortfall shortfall = track.shortfall();
        return Terms.of("squaredShortfall", shortfall.second())
                .and("divisor", track.conventions().downside() == Downside.FULL ? shortfall.count() : shortfall.below())
                .and("periodsPerYear", track.periodsPerYear());
    }

    private static Terms maxDrawdown(Underwater underwater) {
        double[] growth = underwater.track().growth();
        if (underwater.count() == 0) {
            return Terms.of("troughValue", 1).and("peakValue", 1);
        }
        int deepest = 0;
        for (int fall = 1; fall < underwater.count(); fall++) {
            deepest = underwater.depth(fall) > underwater.depth(deepest) ? fall : deepest;
        }
        return Terms.of("troughValue", growth[underwater.trough(deepest)])
                .and("peakValue", growth[underwater.peak(deepest)]);
    }

    private static Terms averageDrawdown(Underwater underwater) {
        double sum = 0;
        for (int fall = 0; fall < underwater.count(); fall++) {
            sum += underwater.depth(fall);
        }
        return Terms.of("sumOfDepths", sum).and("falls", underwater.count());
    }

    private static Terms ulcerIndex(Underwater underwater) {
        return Terms.of("sumOfSquares", underwater.sumOfSquares()).and("divisor", UlcerIndex.divisor(underwater));
    }
}
