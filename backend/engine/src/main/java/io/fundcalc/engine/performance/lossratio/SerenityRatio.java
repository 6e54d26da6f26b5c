package io.fundcalc.engine.performance.lossratio;

import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.numeric.CompensatedSum;
import io.fundcalc.engine.numeric.Moments;
import io.fundcalc.engine.numeric.NormalDistribution;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.drawdown.UlcerIndex;
import io.fundcalc.engine.performance.drawdown.Underwater;
import io.fundcalc.engine.performance.returns.AnnualisedReturn;
import io.fundcalc.engine.performance.risk.Volatility;
import io.fundcalc.engine.performance.track.Track;

/**
 * Serenity ratio: annualised return above the risk-free rate for each unit of the ulcer index, weighted by the
 * deepest drawdowns per unit of volatility.
 *
 * <pre>
 * Figure       serenity
 * Formula      S = (A − f) ÷ (UI × CDaR ÷ σ); S′ = (Σ rₜ − f) ÷ (UI × CG ÷ s)
 * Numbers      ({earned} − {riskFree}) ÷ ({ulcerIndex} × {deepest} ÷ {deviation})
 * Symbols      A annualised return · f yearly risk-free rate, in profile PerformanceAnalytics that of one period · UI
 *              ulcer index · CDaR conditional drawdown · σ volatility · CG mean of the drawdowns beyond their
 *              Gaussian quantile · s deviation of a period · S′ in profile QuantStats · rₜ return of period t
 * Unit         ratio
 * Range        −∞ … ∞
 * Unavailable  fewer than 2 returns (TOO_FEW_VALUES) · the value never fell (NO_DRAWDOWN) · under one year unless
 *              asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   riskFree, riskFreeSeries, confidence, ddof, annualization, annualiseShort, basis, profile
 * Source       KeyQuant, Introducing the Serenity Ratio, 2013
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.lossratio.SnippetsTest" region="serenity"}
 */
public final class SerenityRatio {

    private SerenityRatio() {}

    /** The serenity ratio of a track already walked, with its conditional drawdown. */
    public static Outcome<Double> of(Underwater underwater, Outcome<Double> conditionalDrawdown) {
        return underwater.track().conventions().has(Deviation.SERENITY_OF_SUM) && underwater.count() > 0
                ? ofSum(underwater)
                : AnnualExcess.per(loss(underwater, conditionalDrawdown), underwater);
    }

    /** As profile QuantStats has it. */
    private static Outcome<Double> ofSum(Underwater underwater) {
        Track track = underwater.track();
        double earned = CompensatedSum.of(track.simple()) - track.conventions().riskFree();
        return UlcerIndex.of(underwater)
                .flatMap(ulcer -> Volatility.ofPeriod(track)
                        .flatMap(deviation -> track.figure(earned * deviation / (ulcer * gaussianTail(underwater)))));
    }

    /** Mean of the drawdowns beyond their Gaussian quantile, positive; that quantile when none lies beyond it. */
    private static double gaussianTail(Underwater underwater) {
        double[] depths = underwater.depths();
        Moments moments = Moments.of(depths, 1, depths.length);
        double quantile = moments.mean()
                + NormalDistribution.quantile(
                                1 - underwater.track().conventions().confidence())
                        * moments.deviation(1);
        double sum = 0;
        int count = 0;
        for (int i = 1; i < depths.length; i++) {
            if (depths[i] < quantile) {
                sum += depths[i];
                count++;
            }
        }
        return count == 0 ? -quantile : -sum / count;
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Underwater underwater, Outcome<Double> conditionalDrawdown) {
        Track track = underwater.track();
        boolean ofSum = track.conventions().has(Deviation.SERENITY_OF_SUM);
        return Terms.of("earned", ofSum ? CompensatedSum.of(track.simple()) : AnnualisedReturn.value(track))
                .and("riskFree", AnnualExcess.rate(track))
                .and("ulcerIndex", UlcerIndex.of(underwater).value())
                .and("deepest", ofSum ? gaussianTail(underwater) : conditionalDrawdown.value())
                .and("deviation", (ofSum ? Volatility.ofPeriod(track) : Volatility.of(track)).value());
    }

    private static Outcome<Double> loss(Underwater underwater, Outcome<Double> conditionalDrawdown) {
        return Volatility.of(underwater.track())
                .flatMap(volatility -> UlcerIndex.of(underwater)
                        .flatMap(ulcer -> conditionalDrawdown.map(tail -> ulcer * tail / volatility)));
    }
}
