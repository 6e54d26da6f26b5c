package io.fundcalc.engine.performance.dependence;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Autocorrelation: how strongly the return of a period follows that of the period before; far above 0 it hints at
 * smoothed values.
 *
 * <pre>
 * Figure       autocorrelation
 * Formula      ρ = Σ (rₜ − r̄)(rₜ₋₁ − r̄) ÷ Σ (rₜ − r̄)²
 * Numbers      {covariation} ÷ {variation}
 * Symbols      rₜ return of period t · r̄ mean return; the sum above begins with the second period
 * Unit         ratio
 * Range        −1 … 1
 * Unavailable  fewer than 2 returns (TOO_FEW_VALUES) · returns do not vary (ZERO_VOLATILITY)
 * Convention   frequency, returns
 * Source       G. E. P. Box, G. M. Jenkins, Time Series Analysis, 1970, ch. 2
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.dependence.SnippetsTest" region="autocorrelation"}
 */
public final class Autocorrelation {

    private Autocorrelation() {}

    /** Of lag one. */
    public static Outcome<Double> of(Track track) {
        if (track.size() < 2) {
            return Outcome.tooFew(2, track.size());
        }
        return Track.varies(track.moments())
                ? track.figure(covariation(track) / track.moments().second())
                : Outcome.unavailable(Reason.ZERO_VOLATILITY);
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Track track) {
        return Terms.of("covariation", covariation(track))
                .and("variation", track.moments().second());
    }

    private static double covariation(Track track) {
        double[] returns = track.returns();
        double mean = track.moments().mean();
        double sum = 0;
        for (int i = 1; i < returns.length; i++) {
            sum += (returns[i] - mean) * (returns[i - 1] - mean);
        }
        return sum;
    }
}
