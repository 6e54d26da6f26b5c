package io.fundcalc.engine.performance.risk;

import io.fundcalc.engine.numeric.Moments;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.performance.track.Track;

/**
 * Skewness: whether large returns lie rather above the mean (positive) or below it (negative).
 *
 * <pre>
 * Figure       skewness
 * Formula      g₁ = m₃ ÷ m₂^1.5; G₁ = g₁ × √(T(T − 1)) ÷ (T − 2)
 * Symbols      mₖ mean of (rₜ − r̄)ᵏ · rₜ return of period t · r̄ mean return · T number of returns · g₁ population,
 *              G₁ sample
 * Unit         number
 * Range        −∞ … ∞
 * Unavailable  fewer than 3 returns, 2 for the population (TOO_FEW_VALUES) · returns do not vary (ZERO_VOLATILITY)
 * Convention   moments, returns
 * Source       D. N. Joanes, C. A. Gill, Comparing Measures of Sample Skewness and Kurtosis, The Statistician 47(1),
 *              1998
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.risk.SnippetsTest" region="skewness"}
 */
public final class Skewness {

    private static final int NEEDED_SAMPLE = 3;

    private Skewness() {}

    /** Number without unit. */
    public static Outcome<Double> of(Track track) {
        return Shape.figure(track, NEEDED_SAMPLE, Skewness::of);
    }

    private static double of(Moments moments, boolean sample) {
        double n = moments.count();
        return moments.skewness() * (sample ? Math.sqrt(n * (n - 1)) / (n - 2) : 1);
    }
}
