package io.fundcalc.engine.performance.benchmark;

import io.fundcalc.engine.convention.CaptureKind;
import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.numeric.Finite;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Compounding;
import io.fundcalc.engine.performance.track.Track;
import io.fundcalc.engine.performance.track.TrackPair;

/**
 * Fund and benchmark over the periods in which the benchmark rose, or fell. A period without a move belongs to neither;
 * PerformanceAnalytics counts it among the falls, and so does its profile.
 *
 * @param track whose conventions hold
 * @param fundGrowth growth of 1 in the fund over those periods
 * @param benchmarkGrowth growth of 1 in the benchmark
 * @param fundSum sum of the fund's returns
 * @param benchmarkSum sum of the benchmark's returns
 * @param periods how many there are
 */
public record Capture(
        Track track, double fundGrowth, double benchmarkGrowth, double fundSum, double benchmarkSum, int periods) {

    /** The periods in which the benchmark rose. */
    public static Capture up(TrackPair pair) {
        return of(pair, 1, false);
    }

    /** The periods in which the benchmark fell. */
    public static Capture down(TrackPair pair) {
        return of(pair, -1, pair.fund().conventions().has(Deviation.ZERO_IN_DOWN_CAPTURE));
    }

    private static Capture of(TrackPair pair, double sign, boolean withZero) {
        double[] fund = pair.fund().simple();
        double[] benchmark = pair.benchmark().simple();
        double fundGrowth = 1;
        double benchmarkGrowth = 1;
        double fundSum = 0;
        double benchmarkSum = 0;
        int periods = 0;
        // A move counts above the floor: the greatest number below 0 lets 0 in.
        double floor = withZero ? -Double.MIN_VALUE : 0;
        for (int i = 0; i < fund.length; i++) {
            double move = sign * benchmark[i];
            // A whole number first: the processor turns that into no branch, and which way it went cannot be guessed.
            int counted = move > floor ? 1 : 0;
            double taken = counted;
            fundGrowth *= 1 + taken * fund[i];
            benchmarkGrowth *= 1 + taken * benchmark[i];
            fundSum += taken * fund[i];
            benchmarkSum += taken * benchmark[i];
            periods += counted;
        }
        return new Capture(pair.fund(), fundGrowth, benchmarkGrowth, fundSum, benchmarkSum, periods);
    }

    /**
     * Up capture: the fund's return as a share of the benchmark's over the periods in which the benchmark rose.
     *
     * <pre>
     * Figure       upCapture
     * Formula      A⁺ ÷ B⁺
     * Numbers      {fundReturn} ÷ {benchmarkReturn}
     * Symbols      A⁺ return of the fund over the periods with bₜ > 0, B⁺ of the benchmark: (∏(1 + rₜ))^(n ÷ k) − 1
     *              (annualised), ∏(1 + rₜ) − 1 (cumulative), mean(rₜ) (mean) · k number of those periods · n periods per
     *              year
     * Unit         ratio
     * Range        −∞ … ∞
     * Unavailable  no such period (NO_UP_PERIODS)
     * Convention   capture, periodsPerYear, basis
     * Source       Morningstar, Upside and Downside Capture Ratios Methodology, 2011
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.benchmark.SnippetsTest" region="upCapture"}
     */
    public Outcome<Double> upCapture() {
        return ratio(Reason.NO_UP_PERIODS);
    }

    /**
     * Down capture: the fund's return as a share of the benchmark's over the periods in which the benchmark fell.
     *
     * <pre>
     * Figure       downCapture
     * Formula      A⁻ ÷ B⁻
     * Numbers      {fundReturn} ÷ {benchmarkReturn}
     * Symbols      A⁻ return of the fund over the periods with bₜ < 0, B⁻ of the benchmark: (∏(1 + rₜ))^(n ÷ k) − 1
     *              (annualised), ∏(1 + rₜ) − 1 (cumulative), mean(rₜ) (mean) · k number of those periods · n periods per
     *              year
     * Unit         ratio
     * Range        −∞ … ∞
     * Unavailable  no such period (NO_DOWN_PERIODS)
     * Convention   capture, periodsPerYear, basis, profile (performance-analytics: bₜ ≤ 0)
     * Source       Morningstar, Upside and Downside Capture Ratios Methodology, 2011
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.benchmark.SnippetsTest" region="upCapture"}
     */
    public Outcome<Double> downCapture() {
        return ratio(Reason.NO_DOWN_PERIODS);
    }

    private Outcome<Double> ratio(Reason empty) {
        return periods == 0 || benchmarkSum == 0
                ? Outcome.unavailable(empty)
                : track.figure(fundReturn() / benchmarkReturn());
    }

    private double fundReturn() {
        return inKind(fundGrowth, fundSum);
    }

    private double benchmarkReturn() {
        return inKind(benchmarkGrowth, benchmarkSum);
    }

    private double inKind(double growth, double sum) {
        CaptureKind kind = track.conventions().capture();
        return Finite.orNaN(
                switch (kind) {
                    case ANNUALISED -> Compounding.annualised(growth, periods / track.periodsPerYear());
                    case CUMULATIVE -> growth - 1;
                    case MEAN -> sum / periods;
                });
    }

    /** What the ratio is computed from; only where there is such a period. */
    public Terms terms() {
        return Terms.of("fundReturn", fundReturn())
                .and("benchmarkReturn", benchmarkReturn())
                .and("periods", periods);
    }
}
