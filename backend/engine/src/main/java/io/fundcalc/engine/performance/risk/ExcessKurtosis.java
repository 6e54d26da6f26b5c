package io.fundcalc.engine.performance.risk;

import io.fundcalc.engine.numeric.Moments;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.performance.track.Track;

/**
 * Excess kurtosis: how much heavier the tails of the returns are than those of a normal distribution, for which it is 0.
 *
 * <pre>
 * Figure       excessKurtosis
 * Formula      g₂ = m₄ ÷ m₂² − 3; G₂ = ((T + 1) × g₂ + 6) × (T − 1) ÷ ((T − 2)(T − 3))
 * Symbols      mₖ mean of (rₜ − r̄)ᵏ · rₜ return of period t · r̄ mean return · T number of returns · g₂ population,
 *              G₂ sample
 * Unit         number
 * Range        −2 … ∞ (population)
 * Unavailable  fewer than 4 returns, 2 for the population (TOO_FEW_VALUES) · returns do not vary (ZERO_VOLATILITY)
 * Convention   moments, returns
 * Source       D. N. Joanes, C. A. Gill, Comparing Measures of Sample Skewness and Kurtosis, The Statistician 47(1),
 *              1998
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.risk.SnippetsTest" region="excessKurtosis"}
 */
public final class ExcessKurtosis {

    private static final int NEEDED_SAMPLE = 4;

    private ExcessKurtosis() {}

    /** Number without unit. */
    public static Outcome<Double> of(Track track) {
        return Shape.figure(track, NEEDED_SAMPLE, ExcessKurtosis::of);
    }

    private static double of(Moments moments, boolean sample) {
        double population = moments.excessKurtosis();
        double n = moments.count();
        return sample ? ((n + 1) * population + 6) * (n - 1) / ((n - 2) * (n - 3)) : population;
    }
}
