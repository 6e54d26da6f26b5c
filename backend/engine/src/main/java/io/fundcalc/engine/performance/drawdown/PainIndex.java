package io.fundcalc.engine.performance.drawdown;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;

/**
 * Pain index: the mean drawdown over all periods, those at a peak included.
 *
 * <pre>
 * Figure       painIndex
 * Formula      PI = Σ Dₜ ÷ T
 * Numbers      {sumOfDrawdowns} ÷ {observations}
 * Symbols      Dₜ = 1 − Vₜ ÷ max(V₀ … Vₜ), drawdown at the end of period t · Vₜ growth of 1 · T number of returns
 * Unit         ratio
 * Range        0 … 1
 * Unavailable  no return (TOO_FEW_VALUES)
 * Convention   basis
 * Source       Zephyr Associates, Pain Index and Pain Ratio, 2006
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.drawdown.SnippetsTest" region="painIndex"}
 */
public final class PainIndex {

    private PainIndex() {}

    /** Ratio. */
    public static Outcome<Double> of(Underwater underwater) {
        int size = underwater.track().size();
        return size == 0 ? Outcome.tooFew(1, 0) : Outcome.of(underwater.sum() / size);
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Underwater underwater) {
        return Terms.of("sumOfDrawdowns", underwater.sum())
                .and("observations", underwater.track().size());
    }
}
