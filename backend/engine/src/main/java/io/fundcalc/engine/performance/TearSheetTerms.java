package io.fundcalc.engine.performance;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.drawdown.Underwater;
import io.fundcalc.engine.performance.lossratio.BurkeRatio;
import io.fundcalc.engine.performance.lossratio.CalmarRatio;
import io.fundcalc.engine.performance.lossratio.MartinRatio;
import io.fundcalc.engine.performance.lossratio.PainRatio;
import io.fundcalc.engine.performance.lossratio.SterlingRatio;
import io.fundcalc.engine.performance.ratio.GainToPain;
import io.fundcalc.engine.performance.ratio.KappaThree;
import io.fundcalc.engine.performance.ratio.OmegaRatio;
import io.fundcalc.engine.performance.ratio.ProbabilisticSharpe;
import io.fundcalc.engine.performance.ratio.SharpeRatio;
import io.fundcalc.engine.performance.ratio.SortinoRatio;
import io.fundcalc.engine.performance.ratio.Stability;
import io.fundcalc.engine.performance.ratio.TailRatio;
import io.fundcalc.engine.performance.ratio.UpsidePotentialRatio;
import io.fundcalc.engine.performance.returns.AnnualisedReturn;
import io.fundcalc.engine.performance.returns.MeanReturn;
import io.fundcalc.engine.performance.returns.PeriodReturns;
import io.fundcalc.engine.performance.returns.TotalReturn;
import io.fundcalc.engine.performance.track.Track;
import io.fundcalc.engine.performance.track.TrackPair;
import io.fundcalc.engine.series.GrowthSeries;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The numbers behind the figures of a tear sheet, for those who ask how one came about. Computed apart from the sheet, so
 * that a sheet alone does not pay for them. Figures that have no value, or whose formula has no places for numbers, have
 * no terms.
 */
public final class TearSheetTerms {

    private final Map<String, Terms> byFigure = new LinkedHashMap<>();

    TearSheetTerms() {}

    /** Terms by the name that each figure's definition gives it, in the order of the sheet. */
    public static Map<String, Terms> of(TearSheet.Input input) {
        Track track = Track.of(input.fund(), input.conventions(), input.riskFreeRates());
        TearSheetTerms terms = new TearSheetTerms();
        if (track.size() > 0) {
            Underwater underwater = Underwater.of(track);
            terms.returns(track);
            RiskTerms.add(terms, underwater);
            terms.ratios(track);
            terms.lossRatios(underwater);
        }
        GrowthSeries benchmark = input.benchmark();
        TrackPair pair = benchmark == null
                ? null
                : TrackPair.of(input.fund(), benchmark, input.conventions(), input.riskFreeRates());
        if (pair != null) {
            BenchmarkTerms.add(terms, pair);
        }
        return terms.byFigure;
    }

    /** Adds the terms of a figure that has a value. */
    void add(String figure, Outcome<Double> outcome, Supplier<Terms> terms) {
        if (outcome instanceof Outcome.Computed<Double>) {
            byFigure.put(figure, terms.get());
        }
    }

    private void returns(Track track) {
        PeriodReturns periods = PeriodReturns.of(track);
        add("returns.total", TotalReturn.of(track), () -> TotalReturn.terms(track));
        add("returns.annualised", AnnualisedReturn.of(track), () -> AnnualisedReturn.terms(track));
        add("meanAnnualised", MeanReturn.of(track), () -> MeanReturn.terms(track));
        add("positiveShare", periods.positiveShare(), periods::positiveShareTerms);
    }

    private void ratios(Track track) {
        add("sharpe", SharpeRatio.of(track), () -> SharpeRatio.terms(track));
        add("sortino", SortinoRatio.of(track), () -> SortinoRatio.terms(track));
        add("omega", OmegaRatio.of(track), () -> OmegaRatio.terms(track));
        add("kappa3", KappaThree.of(track), () -> KappaThree.terms(track));
        add("upsidePotential", UpsidePotentialRatio.of(track), () -> UpsidePotentialRatio.terms(track));
        add("tailRatio", TailRatio.of(track), () -> TailRatio.terms(track));
        add("gainToPain", GainToPain.of(track), () -> GainToPain.terms(track));
        add("probabilisticSharpe", ProbabilisticSharpe.of(track), () -> ProbabilisticSharpe.terms(track));
        add("stability", Stability.of(track), () -> Stability.terms(track));
    }

    private void lossRatios(Underwater underwater) {
        add("calmar", CalmarRatio.of(underwater), () -> CalmarRatio.terms(underwater));
        add("martin", MartinRatio.of(underwater), () -> MartinRatio.terms(underwater));
        add("pain", PainRatio.of(underwater), () -> PainRatio.terms(underwater));
        add("sterling", SterlingRatio.of(underwater), () -> SterlingRatio.terms(underwater));
        add("burke", BurkeRatio.of(underwater), () -> BurkeRatio.terms(underwater));
    }
}
