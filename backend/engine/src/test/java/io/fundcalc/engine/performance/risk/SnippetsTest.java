package io.fundcalc.engine.performance.risk;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;

import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.track.Track;
import org.junit.jupiter.api.Test;

/** The examples that doc comments of this package show. */
class SnippetsTest {

    @Test
    void volatility() {
        // @start region="volatility"
        // Mean 1 %, offsets 2, −2, 1 and −1 %: squares 4 + 4 + 1 + 1 over 3.
        Track months = Funds.track(Funds.monthly(2020, 0.03, -0.01, 0.02, 0));
        assertFigure(Volatility.of(months), Math.sqrt(0.0010 / 3) * Math.sqrt(12));
        // @end
    }

    @Test
    void downsideDeviation() {
        // @start region="downsideDeviation"
        // Below 0 lies −1 % alone: 1 over all 4.
        Track months = Funds.track(Funds.monthly(2020, 0.03, -0.01, 0.02, 0));
        assertFigure(DownsideDeviation.of(months), Math.sqrt(0.0001 / 4) * Math.sqrt(12));
        // @end
    }

    @Test
    void skewness() {
        // @start region="skewness"
        // Offsets 2, −1 and −1 %: m₂ = 6 ÷ 3, m₃ = 6 ÷ 3, g₁ = 2 ÷ 2^1.5; the sample's is g₁ × √(3 × 2) ÷ 1.
        Track months = Funds.track(Funds.monthly(2020, 0.03, 0, 0));
        assertFigure(Skewness.of(months), 2 / Math.pow(2, 1.5) * Math.sqrt(3 * 2));
        // @end
    }

    @Test
    void excessKurtosis() {
        // @start region="excessKurtosis"
        // Offsets 2, −2, 1 and −1 %: m₂ = 10 ÷ 4, m₄ = 34 ÷ 4, g₂ = 8.5 ÷ 6.25 − 3; the sample's (5g₂ + 6) × 3 ÷ (2 ×
        // 1).
        Track months = Funds.track(Funds.monthly(2020, 0.03, -0.01, 0.02, 0));
        assertFigure(ExcessKurtosis.of(months), (5 * (8.5 / 6.25 - 3) + 6) * 3 / 2);
        // @end
    }

    @Test
    void valueAtRisk() {
        // @start region="valueAtRisk"
        // Sorted −1, 0, 2, 3 %: 5 % of the way is position 3 × 0.05 = 0.15, −1 + 0.15 × 1 = −0.85 %.
        Track months = Funds.track(Funds.monthly(2020, 0.03, -0.01, 0.02, 0));
        assertFigure(ValueAtRisk.of(months), 0.0085);
        // @end
    }

    @Test
    void conditionalValueAtRisk() {
        // @start region="conditionalValueAtRisk"
        // Below the value at risk, −0.85 %, lies −1 % alone.
        Track months = Funds.track(Funds.monthly(2020, 0.03, -0.01, 0.02, 0));
        assertFigure(ConditionalValueAtRisk.of(months).value(), 0.01);
        // @end
    }
}
