package io.fundcalc.engine.performance.benchmark;

import io.fundcalc.engine.numeric.Moments;
import io.fundcalc.engine.performance.track.TrackPair;

/**
 * What the fund returned beyond the benchmark in each common period, prepared once for every figure read from it.
 *
 * @param pair fund and benchmark on common dates
 * @param values return of the fund less that of the benchmark
 * @param moments of the values
 */
public record ActiveReturns(TrackPair pair, double[] values, Moments moments) {

    /** Of a pair. */
    public static ActiveReturns of(TrackPair pair) {
        double[] fund = pair.fund().returns();
        double[] benchmark = pair.benchmark().returns();
        double[] active = new double[fund.length];
        for (int i = 0; i < active.length; i++) {
            active[i] = fund[i] - benchmark[i];
        }
        return new ActiveReturns(pair, active, Moments.of(active));
    }

    int size() {
        return values.length;
    }

    double deviation() {
        return moments.deviation(pair.fund().conventions().ddof());
    }

    double periodsPerYear() {
        return pair.fund().periodsPerYear();
    }
}
