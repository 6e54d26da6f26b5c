package io.fundcalc.engine.performance.ratio;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;

import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.track.Track;
import org.junit.jupiter.api.Test;

/** The examples that doc comments of this package show. */
class SnippetsTest {

    /** Mean 1 %; below 0 lies −1 % alone. */
    private static Track months() {
        return Funds.track(Funds.monthly(2020, 0.03, -0.01, 0.02, 0));
    }

    @Test
    void sharpe() {
        // @start region="sharpe"
        // Months 3, −1, 2, 0 %: mean 1 %, offsets 2, −2, 1, −1 %, their squares 10 over 3.
        assertFigure(SharpeRatio.of(months()), 0.01 * 12 / (Math.sqrt(0.0010 / 3) * Math.sqrt(12)));
        // @end
    }

    @Test
    void sortino() {
        // @start region="sortino"
        // Months 3, −1, 2, 0 %: mean 1 %; of all four one falls 1 % short of 0.
        assertFigure(SortinoRatio.of(months()), 0.01 * 12 / (Math.sqrt(0.0001 / 4) * Math.sqrt(12)));
        // @end
    }

    @Test
    void omega() {
        // @start region="omega"
        // Months 3, −1, 2, 0 %: 3 + 2 above 0, 1 below.
        assertFigure(OmegaRatio.of(months()), 0.05 / 0.01);
        // @end
    }

    @Test
    void gainToPain() {
        // @start region="gainToPain"
        // Months 3, −1, 2, 0 %: 4 in all, 1 of losses.
        assertFigure(GainToPain.of(months()), 0.04 / 0.01);
        // @end
    }

    @Test
    void kappa3() {
        // @start region="kappa3"
        // Months 3, −1, 2, 0 %: mean 1 %; the cube of 1 % over 4.
        assertFigure(KappaThree.of(months()), 0.01 / Math.cbrt(0.000001 / 4));
        // @end
    }

    @Test
    void upsidePotential() {
        // @start region="upsidePotential"
        // Months 3, −1, 2, 0 %: 3 + 2 above 0 over 4, and the square of 1 % over 4.
        assertFigure(UpsidePotentialRatio.of(months()), 0.05 / 4 / Math.sqrt(0.0001 / 4));
        // @end
    }

    @Test
    void tailRatio() {
        // @start region="tailRatio"
        // Sorted −1, 0, 2, 3 %: at 95 % position 2.85, 2 + 0.85 × 1; at 5 % position 0.15, −1 + 0.15 × 1.
        assertFigure(TailRatio.of(months()), 2.85 / 0.85);
        // @end
    }

    @Test
    void stability() {
        // @start region="stability"
        // Log wealth 0, 0.1, 0.1 at steps −1, 0, 1: Σxy = 0.1, Σxx = 2, Σyy = 0.02 ÷ 3; 0.01 ÷ (2 × 0.02 ÷ 3).
        Track steps = Funds.track(Funds.monthly(2020, 0, Math.expm1(0.1), 0));
        assertFigure(Stability.of(steps), 0.75);
        // @end
    }
}
