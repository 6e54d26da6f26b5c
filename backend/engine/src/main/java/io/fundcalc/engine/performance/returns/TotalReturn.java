package io.fundcalc.engine.performance.returns;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Total return: what one unit of money gained from the first day to the last, payouts reinvested.
 *
 * <pre>
 * Figure       returns.total
 * Formula      R = Wₙ ÷ W₀ − 1 = ∏(1 + rₜ) − 1
 * Numbers      {growth} − 1
 * Symbols      Wₜ adjusted value at the end of period t · W₀ value on the base day · rₜ simple return of period t
 * Unit         ratio over the whole span
 * Range        −1 … ∞
 * Unavailable  no return (TOO_FEW_VALUES)
 * Convention   basis
 * Source       Global Investment Performance Standards (GIPS), CFA Institute, 2020, time-weighted return
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.returns.SnippetsTest" region="returns.total"}
 */
public final class TotalReturn {

    private TotalReturn() {}

    /** The total return of the track. */
    public static Outcome<Double> of(Track track) {
        return track.size() == 0 ? Outcome.tooFew(1, 0) : track.figure(track.growth()[track.size()] - 1);
    }

    /** What it is computed from. */
    public static Terms terms(Track track) {
        return Terms.of("growth", track.growth()[track.size()]);
    }
}
