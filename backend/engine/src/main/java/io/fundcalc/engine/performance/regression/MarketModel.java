package io.fundcalc.engine.performance.regression;

import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.numeric.Comoments;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.track.Track;
import io.fundcalc.engine.performance.track.TrackPair;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * The straight line that fits the fund's excess returns best on the benchmark's, prepared once for every figure read
 * from it.
 *
 * <p>empyrical and QuantStats fit the line to the returns themselves, which differs when the risk-free rate changes;
 * their profiles do the same.
 *
 * @param pair fund and benchmark on common dates
 * @param excess comoments of the benchmark's (x) and the fund's (y) excess returns
 * @param line comoments the slope is taken of: those of the excess returns, or of the returns themselves
 * @param sides comoments of the excess returns where the benchmark's is above 0, and where it is below
 */
public record MarketModel(TrackPair pair, Comoments excess, Comoments line, Comoments.Sides sides) {

    static final int NEEDED = 2;

    /** Of a pair. */
    public static MarketModel of(TrackPair pair) {
        Track fund = pair.fund();
        Track benchmark = pair.benchmark();
        Comoments excess = Comoments.of(benchmark.excess(), fund.excess());
        boolean raw = fund.hasDatedRiskFree() && fund.conventions().has(Deviation.BETA_OF_RETURNS);
        return new MarketModel(
                pair,
                excess,
                raw ? Comoments.of(benchmark.returns(), fund.returns()) : excess,
                Comoments.Sides.of(benchmark.excess(), fund.excess(), benchmark.room(), fund.room()));
    }

    Track fund() {
        return pair.fund();
    }

    Track benchmark() {
        return pair.benchmark();
    }

    double periodsPerYear() {
        return fund().periodsPerYear();
    }

    boolean has(Deviation deviation) {
        return fund().conventions().has(deviation);
    }

    boolean hasSlope() {
        return line.count() >= NEEDED && Track.varies(line.count(), line.meanX(), line.xx());
    }

    /** Slope of the line; only where there is one. */
    double slope() {
        return line.slope();
    }

    /** A figure that needs the slope: why there is none, where there is no slope. */
    Outcome<Double> withSlope(DoubleSupplier figure) {
        return withSlope(() -> fund().figure(figure.getAsDouble()), Reason.ZERO_BENCHMARK_VOLATILITY);
    }

    /** The same for a figure that may be unavailable itself. */
    <T> Outcome<T> withSlope(Supplier<Outcome<T>> figure, Reason flat) {
        if (line.count() < NEEDED) {
            return Outcome.tooFew(NEEDED, line.count());
        }
        return hasSlope() ? figure.get() : Outcome.unavailable(flat);
    }
}
