package io.fundcalc.engine.performance.drawdown;

import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;

/**
 * Ulcer index: depth and length of the falls from a running peak in one figure, the root mean square of the drawdown.
 *
 * <pre>
 * Figure       ulcerIndex
 * Formula      UI = √(Σ Dₜ² ÷ T); UI′ = √(Σ Dₜ² ÷ (T − 1))
 * Numbers      √({sumOfSquares} ÷ {divisor})
 * Symbols      Dₜ = 1 − Vₜ ÷ max(V₀ … Vₜ), drawdown at the end of period t · Vₜ growth of 1 · T number of returns ·
 *              UI′ in profile QuantStats
 * Unit         ratio
 * Range        0 … 1
 * Unavailable  no return, in profile quantstats fewer than 2 (TOO_FEW_VALUES)
 * Convention   profile, basis
 * Source       P. G. Martin, B. B. McCann, The Investor's Guide to Fidelity Funds, 1989
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.drawdown.SnippetsTest" region="ulcerIndex"}
 */
public final class UlcerIndex {

    private UlcerIndex() {}

    /** Ratio. */
    public static Outcome<Double> of(Underwater underwater) {
        int size = underwater.track().size();
        int lost = lost(underwater);
        return size <= lost
                ? Outcome.tooFew(lost + 1, size)
                : Outcome.of(Math.sqrt(underwater.sumOfSquares() / (size - lost)));
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Underwater underwater) {
        return Terms.of("sumOfSquares", underwater.sumOfSquares())
                .and("divisor", underwater.track().size() - lost(underwater));
    }

    private static int lost(Underwater underwater) {
        return underwater.track().conventions().has(Deviation.ULCER_OF_ONE_LESS) ? 1 : 0;
    }
}
