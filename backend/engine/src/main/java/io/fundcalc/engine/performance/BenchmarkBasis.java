package io.fundcalc.engine.performance;

import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.performance.benchmark.ActiveReturns;
import io.fundcalc.engine.performance.benchmark.Capture;
import io.fundcalc.engine.performance.regression.MarketModel;
import io.fundcalc.engine.performance.track.TrackPair;

/**
 * What the figures of a fund with its benchmark are computed from, prepared once for all of them.
 *
 * @param pair both over the dates they share
 * @param yearly whether figures per year may be given
 * @param model the fund's returns explained by the benchmark's
 * @param active fund less benchmark
 * @param up the periods in which the benchmark rose
 * @param down those in which it fell
 */
record BenchmarkBasis(
        TrackPair pair, Yearly yearly, MarketModel model, ActiveReturns active, Capture up, Capture down) {

    static BenchmarkBasis of(TrackPair pair) {
        return new BenchmarkBasis(
                pair,
                Yearly.of(pair.fund()),
                MarketModel.of(pair),
                ActiveReturns.of(pair),
                Capture.up(pair),
                Capture.down(pair));
    }

    Conventions conventions() {
        return pair.fund().conventions();
    }
}
