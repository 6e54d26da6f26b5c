package io.fundcalc.engine.performance.inference;

import io.fundcalc.engine.numeric.NormalDistribution;
import io.fundcalc.engine.numeric.PartialOrder;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.drawdown.MaxDrawdown;
import io.fundcalc.engine.performance.ratio.SharpeRatio;
import io.fundcalc.engine.performance.risk.Volatility;
import io.fundcalc.engine.performance.track.Track;

/**
 * How far three figures could lie elsewhere, had the same fund lived through another history of equal length: a standard
 * error and an interval of 95 %.
 *
 * <p>The Sharpe ratio's error follows E. Mertens, Comments on Variance of the IID Estimator in Lo (2002), 2002: √((1 − γ₃S +
 * (γ₄ − 1) ÷ 4 × S²) ÷ (T − 1)) × √n, with S of a period. The other two come from a circular block bootstrap
 * ({@link BlockBootstrap}): standard deviation and quantiles of the figure over all paths.
 *
 * @param sharpe per year
 * @param volatility per year
 * @param maxDrawdown of the whole history
 */
public record Uncertainty(Outcome<Interval> sharpe, Outcome<Interval> volatility, Outcome<Interval> maxDrawdown) {

    private static final double CONFIDENCE = 0.95;
    private static final double LOW = (1 - CONFIDENCE) / 2;
    private static final double HIGH = 1 - LOW;
    private static final int FEWEST = 3;

    /**
     * Where a figure could lie.
     *
     * @param standardError its standard deviation over histories
     * @param low one of forty lies below
     * @param high one of forty lies above
     */
    public record Interval(double standardError, double low, double high) {}

    /** Of a track; equal seeds give equal paths. */
    public static Uncertainty of(Track track, long seed) {
        if (track.size() < FEWEST) {
            return new Uncertainty(
                    Outcome.tooFew(FEWEST, track.size()),
                    Outcome.tooFew(FEWEST, track.size()),
                    Outcome.tooFew(FEWEST, track.size()));
        }
        BlockBootstrap paths = BlockBootstrap.of(track, seed);
        return new Uncertainty(
                sharpe(track),
                Volatility.of(track).flatMap(_ -> interval(paths.volatilities())),
                MaxDrawdown.of(track).depth().flatMap(_ -> interval(paths.drawdowns())));
    }

    private static Outcome<Interval> sharpe(Track track) {
        return SharpeRatio.of(track)
                .flatMap(ratio -> SharpeSample.of(track).flatMap(sample -> {
                    double error = Math.sqrt(sample.spread() / (track.size() - 1) * track.periodsPerYear());
                    double reach = NormalDistribution.quantile(HIGH) * error;
                    return interval(error, ratio - reach, ratio + reach);
                }));
    }

    private static Outcome<Interval> interval(double[] figures) {
        double error = BlockBootstrap.deviation(figures);
        if (!Double.isFinite(error)) {
            return Outcome.unavailable(Reason.OUT_OF_RANGE);
        }
        PartialOrder order = PartialOrder.of(figures);
        return interval(error, order.quantile(LOW), order.quantile(HIGH));
    }

    private static Outcome<Interval> interval(double error, double low, double high) {
        return Double.isFinite(error) && Double.isFinite(low) && Double.isFinite(high)
                ? Outcome.computed(new Interval(error, low, high))
                : Outcome.unavailable(Reason.OUT_OF_RANGE);
    }
}
