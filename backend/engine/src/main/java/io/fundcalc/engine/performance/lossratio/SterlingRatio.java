package io.fundcalc.engine.performance.lossratio;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.drawdown.MaxDrawdown;
import io.fundcalc.engine.performance.drawdown.Underwater;
import io.fundcalc.engine.performance.returns.AnnualisedReturn;

/**
 * Sterling ratio: annualised return per unit of maximum drawdown plus ten percentage points, so that a shallow drawdown
 * does not blow it up.
 *
 * <pre>
 * Figure       sterling
 * Formula      S = A ÷ (MDD + 0.1)
 * Numbers      {annualised} ÷ ({maxDrawdown} + 0.1)
 * Symbols      A annualised return · MDD maximum drawdown
 * Unit         ratio per year
 * Range        −10 … ∞
 * Unavailable  no return (TOO_FEW_VALUES) · under one year unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   annualization, annualiseShort, basis
 * Source       PerformanceAnalytics 2.1.0, SterlingRatio, after Deane Sterling Jones, 1981
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.lossratio.SnippetsTest" region="sterling"}
 */
public final class SterlingRatio {

    private static final double SURCHARGE = 0.1;

    private SterlingRatio() {}

    /** The Sterling ratio of a track already walked. */
    public static Outcome<Double> of(Underwater underwater) {
        return MaxDrawdown.of(underwater)
                .depth()
                .flatMap(loss ->
                        AnnualisedReturn.of(underwater.track()).map(annualised -> annualised / (loss + SURCHARGE)));
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Underwater underwater) {
        return Terms.of("annualised", AnnualisedReturn.value(underwater.track()))
                .and("maxDrawdown", MaxDrawdown.of(underwater).depth().value());
    }
}
