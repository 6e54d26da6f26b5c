package io.fundcalc.engine.performance.lossratio;

import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.drawdown.Underwater;
import io.fundcalc.engine.performance.returns.AnnualisedReturn;
import io.fundcalc.engine.performance.track.Track;

/**
 * The annualised return above the risk-free rate, which ratios over drawdowns divide by a measure of loss. The rate is the
 * yearly one; profile performance-analytics takes the rate of one period off a yearly return, as that tool does.
 */
final class AnnualExcess {

    private AnnualExcess() {}

    /** Per unit of a loss that is above zero for every fund that ever fell. */
    static Outcome<Double> per(Outcome<Double> loss, Underwater underwater) {
        Track track = underwater.track();
        if (track.size() > 0 && underwater.count() == 0) {
            return Outcome.unavailable(Reason.NO_DRAWDOWN);
        }
        return loss.flatMap(size -> of(track).map(excess -> excess / size));
    }

    /** The excess itself. */
    static Outcome<Double> of(Track track) {
        return AnnualisedReturn.of(track).map(annualised -> annualised - rate(track));
    }

    /** What it is computed from, where there is one. */
    static Terms terms(Track track) {
        return Terms.of("annualised", AnnualisedReturn.value(track)).and("riskFree", rate(track));
    }

    /** What is taken off. */
    static double rate(Track track) {
        return track.conventions().has(Deviation.PERIOD_RATE_IN_DRAWDOWN_RATIOS)
                ? track.riskFreePerPeriod()
                : track.conventions().riskFree();
    }
}
