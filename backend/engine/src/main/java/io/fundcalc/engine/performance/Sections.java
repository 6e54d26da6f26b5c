package io.fundcalc.engine.performance;

import io.fundcalc.engine.performance.drawdown.AverageDrawdown;
import io.fundcalc.engine.performance.drawdown.MaxDrawdown;
import io.fundcalc.engine.performance.drawdown.PainIndex;
import io.fundcalc.engine.performance.drawdown.UlcerIndex;
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
import io.fundcalc.engine.performance.returns.StandardPeriods;
import io.fundcalc.engine.performance.returns.TotalReturn;
import io.fundcalc.engine.performance.risk.ConditionalValueAtRisk;
import io.fundcalc.engine.performance.risk.DownsideDeviation;
import io.fundcalc.engine.performance.risk.ExcessKurtosis;
import io.fundcalc.engine.performance.risk.Skewness;
import io.fundcalc.engine.performance.risk.ValueAtRisk;
import io.fundcalc.engine.performance.risk.Volatility;
import io.fundcalc.engine.performance.track.Track;

/** The sections of the sheet that a fund has alone, each figure from the calculation named after it. */
final class Sections {

    private Sections() {}

    static TearSheet.Returns returns(Track track) {
        Yearly yearly = Yearly.of(track);
        PeriodReturns periods = PeriodReturns.of(track);
        return new TearSheet.Returns(
                TotalReturn.of(track),
                AnnualisedReturn.of(track),
                yearly.of(MeanReturn.of(track)),
                periods.best(),
                periods.worst(),
                periods.positiveShare(),
                StandardPeriods.of(track));
    }

    static TearSheet.Risk risk(Underwater underwater) {
        Track track = underwater.track();
        Yearly yearly = Yearly.of(track);
        MaxDrawdown deepest = MaxDrawdown.of(underwater);
        ConditionalValueAtRisk tail = ConditionalValueAtRisk.of(track);
        return new TearSheet.Risk(
                yearly.of(Volatility.of(track)),
                yearly.of(DownsideDeviation.of(track)),
                deepest.depth(),
                deepest.peak(),
                deepest.trough(),
                deepest.recovery(),
                AverageDrawdown.of(underwater),
                UlcerIndex.of(underwater),
                PainIndex.of(underwater),
                Skewness.of(track),
                ExcessKurtosis.of(track),
                ValueAtRisk.of(track),
                tail.value(),
                tail.tailObservations());
    }

    static TearSheet.Ratios ratios(Underwater underwater) {
        Track track = underwater.track();
        Yearly yearly = Yearly.of(track);
        return new TearSheet.Ratios(
                yearly.of(SharpeRatio.of(track)),
                yearly.of(SortinoRatio.of(track)),
                CalmarRatio.of(underwater),
                OmegaRatio.of(track),
                MartinRatio.of(underwater),
                PainRatio.of(underwater),
                SterlingRatio.of(underwater),
                BurkeRatio.of(underwater),
                KappaThree.of(track),
                UpsidePotentialRatio.of(track),
                TailRatio.of(track),
                GainToPain.of(track),
                ProbabilisticSharpe.of(track),
                Stability.of(track));
    }
}
