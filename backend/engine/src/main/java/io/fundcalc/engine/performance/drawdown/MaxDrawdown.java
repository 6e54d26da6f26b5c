package io.fundcalc.engine.performance.drawdown;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Maximum drawdown: the largest fall from a running peak, as a share of that peak.
 *
 * <pre>
 * Figure       maxDrawdown
 * Formula      MDD = maxₜ(1 − Vₜ ÷ max(V₀ … Vₜ))
 * Numbers      1 − {troughValue} ÷ {peakValue}
 * Symbols      Vₜ growth of 1 up to date t, dividends reinvested; V₀ = 1 counts as a peak
 * Unit         ratio, a loss is positive
 * Range        0 … 1
 * Unavailable  no return (TOO_FEW_VALUES)
 * Convention   basis
 * Source       M. Magdon-Ismail, A. Atiya, Maximum Drawdown, Risk Magazine 17(10), 2004
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.drawdown.SnippetsTest" region="maxDrawdown"}
 *
 * @param depth ratio, positive; 0 when the value never fell
 * @param peak see {@link #peak()}
 * @param trough see {@link #trough()}
 * @param recovery see {@link #recovery()}
 */
public record MaxDrawdown(
        Outcome<Double> depth, Outcome<Integer> peak, Outcome<Integer> trough, Outcome<Integer> recovery) {

    /** Of the whole track. */
    public static MaxDrawdown of(Track track) {
        return of(Underwater.of(track));
    }

    /** Of a track already walked. */
    public static MaxDrawdown of(Underwater underwater) {
        Track track = underwater.track();
        if (track.size() == 0) {
            return new MaxDrawdown(
                    Outcome.tooFew(1, 0), Outcome.tooFew(1, 0), Outcome.tooFew(1, 0), Outcome.tooFew(1, 0));
        }
        if (underwater.count() == 0) {
            return new MaxDrawdown(
                    Outcome.of(0),
                    Outcome.unavailable(Reason.NO_DRAWDOWN),
                    Outcome.unavailable(Reason.NO_DRAWDOWN),
                    Outcome.unavailable(Reason.NO_DRAWDOWN));
        }
        int deepest = deepest(underwater);
        int[] days = track.days();
        return new MaxDrawdown(
                Outcome.of(underwater.depth(deepest)),
                Outcome.computed(days[underwater.peak(deepest)]),
                Outcome.computed(days[underwater.trough(deepest)]),
                underwater.isRecovered(deepest)
                        ? Outcome.computed(days[underwater.end(deepest)])
                        : Outcome.unavailable(Reason.NOT_RECOVERED));
    }

    /**
     * Peak of the maximum drawdown: the last high before the largest fall.
     *
     * <pre>
     * Figure       maxDrawdownPeak
     * Formula      max{t < b : Vₜ = max(V₀ … Vₜ)}
     * Symbols      Vₜ growth of 1 up to date t, dividends reinvested · b trough
     * Unit         date
     * Range        base date … last date
     * Unavailable  no return (TOO_FEW_VALUES) · the value never fell (NO_DRAWDOWN)
     * Convention   basis
     * Source       M. Magdon-Ismail, A. Atiya, Maximum Drawdown, Risk Magazine 17(10), 2004
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.drawdown.SnippetsTest" region="maxDrawdown"}
     */
    @Override
    public Outcome<Integer> peak() {
        return peak;
    }

    /**
     * Trough of the maximum drawdown: the first day of the lowest value in the largest fall.
     *
     * <pre>
     * Figure       maxDrawdownTrough
     * Formula      min{t : 1 − Vₜ ÷ max(V₀ … Vₜ) = MDD}
     * Symbols      Vₜ growth of 1 up to date t, dividends reinvested · MDD maximum drawdown
     * Unit         date
     * Range        base date … last date
     * Unavailable  no return (TOO_FEW_VALUES) · the value never fell (NO_DRAWDOWN)
     * Convention   basis
     * Source       M. Magdon-Ismail, A. Atiya, Maximum Drawdown, Risk Magazine 17(10), 2004
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.drawdown.SnippetsTest" region="maxDrawdown"}
     */
    @Override
    public Outcome<Integer> trough() {
        return trough;
    }

    /**
     * Recovery from the maximum drawdown: the first day back at the peak before the largest fall, or above it.
     *
     * <pre>
     * Figure       maxDrawdownRecovery
     * Formula      min{t > b : Vₜ ≥ Vₚ}
     * Symbols      Vₜ growth of 1 up to date t, dividends reinvested · p peak, b trough
     * Unit         date
     * Range        base date … last date
     * Unavailable  no return (TOO_FEW_VALUES) · the value never fell (NO_DRAWDOWN) · not back yet (NOT_RECOVERED)
     * Convention   basis
     * Source       M. Magdon-Ismail, A. Atiya, Maximum Drawdown, Risk Magazine 17(10), 2004
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.drawdown.SnippetsTest" region="maxDrawdown"}
     */
    @Override
    public Outcome<Integer> recovery() {
        return recovery;
    }

    /** What the depth is computed from, when there is one. */
    public static Terms terms(Underwater underwater) {
        int deepest = deepest(underwater);
        double[] growth = underwater.track().growth();
        return deepest < 0
                ? Terms.of("troughValue", 1).and("peakValue", 1)
                : Terms.of("troughValue", growth[underwater.trough(deepest)])
                        .and("peakValue", growth[underwater.peak(deepest)]);
    }

    /** The earlier one of equally deep falls; −1 when the value never fell. */
    private static int deepest(Underwater underwater) {
        int deepest = underwater.count() == 0 ? -1 : 0;
        for (int fall = 1; fall < underwater.count(); fall++) {
            deepest = underwater.depth(fall) > underwater.depth(deepest) ? fall : deepest;
        }
        return deepest;
    }
}
