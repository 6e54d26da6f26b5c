package io.fundcalc.engine.performance;

import static io.fundcalc.engine.figure.FigureFormat.COUNT;
import static io.fundcalc.engine.figure.FigureFormat.GAIN;
import static io.fundcalc.engine.figure.FigureFormat.NUMBER;
import static io.fundcalc.engine.figure.FigureFormat.SHARE;

import io.fundcalc.engine.convention.AlphaKind;
import io.fundcalc.engine.convention.InformationRatioKind;
import io.fundcalc.engine.figure.Figure;
import io.fundcalc.engine.figure.FigureFormat;
import io.fundcalc.engine.figure.FigureSection;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.benchmark.ActiveReturn;
import io.fundcalc.engine.performance.benchmark.ActiveReturns;
import io.fundcalc.engine.performance.benchmark.BattingAverage;
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
import java.util.List;
import java.util.function.Function;

/** The figures that a fund has with a benchmark, in the order of the sheet. A new one takes a line here. */
final class BenchmarkFigures {

    /** The fund against its benchmark, over the periods both have. */
    static final FigureSection<BenchmarkBasis> BENCHMARK = new FigureSection<>(
            "benchmark",
            List.of(
                    Figure.of("alpha", GAIN, BenchmarkFigures::alpha, basis -> Alpha.terms(basis.model())),
                    ofModel("beta", NUMBER, Beta::of, Beta::terms),
                    ofModel("correlation", NUMBER, Correlation::of, Correlation::terms),
                    Figure.of("rSquared", NUMBER, basis -> Correlation.squared(basis.model())),
                    Figure.of(
                            "trackingError",
                            SHARE,
                            basis -> basis.yearly().of(TrackingError.of(basis.active())),
                            basis -> TrackingError.terms(basis.active())),
                    Figure.of(
                            "activeReturn",
                            GAIN,
                            basis -> ActiveReturn.of(basis.pair()),
                            basis -> ActiveReturn.terms(basis.pair())),
                    Figure.of(
                            "informationRatio",
                            NUMBER,
                            BenchmarkFigures::informationRatio,
                            basis -> InformationRatio.terms(basis.active())),
                    Figure.of(
                            "treynor",
                            NUMBER,
                            basis -> basis.yearly().of(TreynorRatio.of(basis.model())),
                            basis -> TreynorRatio.terms(basis.model())),
                    Figure.of(
                            "mSquared",
                            GAIN,
                            basis -> basis.yearly().of(MSquared.of(basis.pair())),
                            basis -> MSquared.terms(basis.pair())),
                    ofModel("jensenAlpha", GAIN, JensenAlpha::of, JensenAlpha::terms),
                    Figure.of(
                            "upCapture",
                            SHARE,
                            basis -> basis.up().upCapture(),
                            basis -> basis.up().terms()),
                    Figure.of(
                            "downCapture",
                            SHARE,
                            basis -> basis.down().downCapture(),
                            basis -> basis.down().terms()),
                    ofActive("battingAverage", SHARE, BattingAverage::of, BattingAverage::terms),
                    Figure.of("bullBeta", NUMBER, basis -> Beta.bull(basis.model())),
                    Figure.of("bearBeta", NUMBER, basis -> Beta.bear(basis.model())),
                    ofModel("appraisalRatio", NUMBER, AppraisalRatio::of, AppraisalRatio::terms),
                    Figure.of(
                            "systematicRisk",
                            SHARE,
                            basis -> basis.yearly().of(MarketRisk.systematic(basis.model())),
                            basis -> MarketRisk.terms(basis.model())),
                    Figure.of("specificRisk", SHARE, basis -> basis.yearly().of(MarketRisk.specific(basis.model()))),
                    Figure.of(
                            "upPeriods",
                            COUNT,
                            basis -> Outcome.computed(basis.up().periods())),
                    Figure.of(
                            "downPeriods",
                            COUNT,
                            basis -> Outcome.computed(basis.down().periods()))));

    private BenchmarkFigures() {}

    private static Outcome<Double> alpha(BenchmarkBasis basis) {
        Outcome<Double> alpha = Alpha.of(basis.model());
        return basis.conventions().alpha() == AlphaKind.PER_PERIOD
                ? alpha
                : basis.yearly().of(alpha);
    }

    private static Outcome<Double> informationRatio(BenchmarkBasis basis) {
        Outcome<Double> ratio = InformationRatio.of(basis.active());
        return basis.conventions().informationRatio() == InformationRatioKind.PER_PERIOD
                ? ratio
                : basis.yearly().of(ratio);
    }

    private static Figure<BenchmarkBasis> ofModel(
            String name,
            FigureFormat format,
            Function<MarketModel, Outcome<Double>> calculation,
            Function<MarketModel, Terms> terms) {
        return Figure.of(name, format, calculation, terms).from(BenchmarkBasis::model);
    }

    private static Figure<BenchmarkBasis> ofActive(
            String name,
            FigureFormat format,
            Function<ActiveReturns, Outcome<Double>> calculation,
            Function<ActiveReturns, Terms> terms) {
        return Figure.of(name, format, calculation, terms).from(BenchmarkBasis::active);
    }
}
