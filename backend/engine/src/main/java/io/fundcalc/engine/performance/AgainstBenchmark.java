package io.fundcalc.engine.performance;

import io.fundcalc.engine.convention.AlphaKind;
import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.convention.InformationRatioKind;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.benchmark.ActiveReturn;
import io.fundcalc.engine.performance.benchmark.ActiveReturns;
import io.fundcalc.engine.performance.benchmark.BattingAverage;
import io.fundcalc.engine.performance.benchmark.Capture;
import io.fundcalc.engine.performance.benchmark.InformationRatio;
import io.fundcalc.engine.performance.benchmark.MSquared;
import io.fundcalc.engine.performance.benchmark.TrackingError;
import io.fundcalc.engine.performance.regression.Alpha;
import io.fundcalc.engine.performance.regression.AppraisalRatio;
import io.fundcalc.engine.performance.regression.Beta;
import io.fundcalc.engine.performance.regression.Correlation;
import io.fundcalc.engine.performance.regression.JensenAlpha;
import io.fundcalc.engine.performance.regression.MarketModel;
import io.fundcalc.engine.performance.regression.MarketRisk;
import io.fundcalc.engine.performance.regression.TreynorRatio;
import io.fundcalc.engine.performance.track.TrackPair;
import org.jspecify.annotations.Nullable;

/** The section of the sheet that a fund has with a benchmark, each figure from the calculation named after it. */
final class AgainstBenchmark {

    private AgainstBenchmark() {}

    /** Of the common dates; null when there are none. */
    static TearSheet.Benchmark of(@Nullable TrackPair pair) {
        if (pair == null) {
            return withoutOverlap();
        }
        Yearly yearly = Yearly.of(pair.fund());
        Conventions conventions = pair.fund().conventions();
        MarketModel model = MarketModel.of(pair);
        ActiveReturns active = ActiveReturns.of(pair);
        Capture up = Capture.up(pair);
        Capture down = Capture.down(pair);
        return new TearSheet.Benchmark(
                conventions.alpha() == AlphaKind.PER_PERIOD ? Alpha.of(model) : yearly.of(Alpha.of(model)),
                Beta.of(model),
                Correlation.of(model),
                Correlation.squared(model),
                yearly.of(TrackingError.of(active)),
                ActiveReturn.of(pair),
                conventions.informationRatio() == InformationRatioKind.PER_PERIOD
                        ? InformationRatio.of(active)
                        : yearly.of(InformationRatio.of(active)),
                yearly.of(TreynorRatio.of(model)),
                yearly.of(MSquared.of(pair)),
                JensenAlpha.of(model),
                up.upCapture(),
                down.downCapture(),
                BattingAverage.of(active),
                Beta.bull(model),
                Beta.bear(model),
                AppraisalRatio.of(model),
                yearly.of(MarketRisk.systematic(model)),
                yearly.of(MarketRisk.specific(model)),
                up.periods(),
                down.periods());
    }

    private static TearSheet.Benchmark withoutOverlap() {
        Outcome<Double> none = Outcome.unavailable(Reason.NO_OVERLAP);
        return new TearSheet.Benchmark(
                none, none, none, none, none, none, none, none, none, none, none, none, none, none, none, none, none,
                none, 0, 0);
    }
}
