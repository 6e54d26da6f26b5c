package io.fundcalc.engine.performance.lossratio;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.drawdown.Underwater;
import io.fundcalc.engine.performance.returns.AnnualisedReturn;
import io.fundcalc.engine.performance.track.Compounding;
import io.fundcalc.engine.performance.track.Lookback;
import io.fundcalc.engine.performance.track.Span;
import io.fundcalc.engine.performance.track.Track;

/**
 * Calmar ratio: annualised return per unit of maximum drawdown, over all history or over the last months only.
 *
 * <pre>
 * Figure       calmar
 * Formula      C = A ÷ MDD
 * Numbers      {annualised} ÷ {maxDrawdown}
 * Symbols      A annualised return and MDD maximum drawdown, both within the window
 * Unit         ratio per year
 * Range        −∞ … ∞
 * Unavailable  no return (TOO_FEW_VALUES) · the value never fell (NO_DRAWDOWN) · history shorter than the window
 *              (SHORTER_THAN_PERIOD) · under one year unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   calmarWindow, annualization, annualiseShort, basis
 * Source       T. W. Young, Calmar Ratio: A Smoother Tool, Futures 20(1), 1991 (there over 36 months)
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.lossratio.SnippetsTest" region="calmar"}
 */
public final class CalmarRatio {

    private CalmarRatio() {}

    /** The Calmar ratio of a track already walked. */
    public static Outcome<Double> of(Underwater underwater) {
        Track track = underwater.track();
        int start = start(track);
        if (start < 0) {
            return Outcome.unavailable(Reason.SHORTER_THAN_PERIOD);
        }
        double loss = maxDrawdown(underwater, start);
        if (track.size() > 0 && loss == 0) {
            return Outcome.unavailable(Reason.NO_DRAWDOWN);
        }
        return AnnualisedReturn.of(track, growth(track, start), track.spanFrom(start))
                .map(annualised -> annualised / loss);
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Underwater underwater) {
        Track track = underwater.track();
        int start = start(track);
        Span span = track.spanFrom(start);
        double years = span.years(track.conventions().annualization(), track.periodsPerYear());
        return Terms.of("annualised", Compounding.annualised(growth(track, start), years))
                .and("maxDrawdown", maxDrawdown(underwater, start));
    }

    private static int start(Track track) {
        int months = track.conventions().calmarWindowMonths();
        return months == 0 ? 0 : Lookback.months(track, months);
    }

    private static double growth(Track track, int start) {
        double before = track.growth()[start];
        return before == 0 ? 0 : track.growth()[track.size()] / before;
    }

    private static double maxDrawdown(Underwater underwater, int start) {
        if (start == 0) {
            return deepest(underwater);
        }
        double[] growth = underwater.track().growth();
        double peak = growth[start];
        double deepest = 0;
        for (int i = start; i < growth.length; i++) {
            peak = Math.max(peak, growth[i]);
            deepest = Math.max(deepest, peak == 0 ? 0 : 1 - growth[i] / peak);
        }
        return deepest > Track.ROUNDING ? deepest : 0;
    }

    private static double deepest(Underwater underwater) {
        double deepest = 0;
        for (int fall = 0; fall < underwater.count(); fall++) {
            deepest = Math.max(deepest, underwater.depth(fall));
        }
        return deepest;
    }
}
