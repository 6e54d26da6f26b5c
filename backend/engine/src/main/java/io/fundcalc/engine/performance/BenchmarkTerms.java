package io.fundcalc.engine.performance;

import io.fundcalc.engine.outcome.Terms;
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

/** The numbers behind the benchmark section. */
final class BenchmarkTerms {

    private BenchmarkTerms() {}

    static void add(TearSheetTerms terms, TrackPair pair) {
        MarketModel model = MarketModel.of(pair);
        terms.add("alpha", Alpha.of(model), () -> Alpha.terms(model));
        terms.add("beta", Beta.of(model), () -> Beta.terms(model));
        terms.add("correlation", Correlation.of(model), () -> Correlation.terms(model));
        active(terms, pair);
        terms.add("treynor", TreynorRatio.of(model), () -> TreynorRatio.terms(model));
        terms.add("mSquared", MSquared.of(pair), () -> MSquared.terms(pair));
        terms.add("jensenAlpha", JensenAlpha.of(model), () -> JensenAlpha.terms(model));
        captures(terms, pair);
        terms.add(
                "appraisalRatio",
                AppraisalRatio.of(model),
                () -> Terms.of("jensenAlpha", JensenAlpha.of(model).value())
                        .and("specificRisk", MarketRisk.specific(model).value()));
        terms.add("systematicRisk", MarketRisk.systematic(model), () -> MarketRisk.terms(model));
    }

    private static void active(TearSheetTerms terms, TrackPair pair) {
        ActiveReturns active = ActiveReturns.of(pair);
        terms.add("trackingError", TrackingError.of(active), () -> TrackingError.terms(active));
        terms.add("activeReturn", ActiveReturn.of(pair), () -> ActiveReturn.terms(pair));
        terms.add("informationRatio", InformationRatio.of(active), () -> InformationRatio.terms(active));
        terms.add("battingAverage", BattingAverage.of(active), () -> BattingAverage.terms(active));
    }

    private static void captures(TearSheetTerms terms, TrackPair pair) {
        Capture up = Capture.up(pair);
        Capture down = Capture.down(pair);
        terms.add("upCapture", up.upCapture(), up::terms);
        terms.add("downCapture", down.downCapture(), down::terms);
    }
}
