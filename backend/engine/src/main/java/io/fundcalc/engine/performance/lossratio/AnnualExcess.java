package io.fundcalc.engine.performance.lossratio;

import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.performance.track.Track;

/**
 * The risk-free rate that ratios over drawdowns take off the annualised return: the yearly one. Profile
 * performance-analytics takes the rate of one period off a yearly return, as that tool does.
 */
final class AnnualExcess {

    private AnnualExcess() {}

    /** The rate to subtract. */
    static double rate(Track track) {
        return track.conventions().profile() == Profile.PERFORMANCE_ANALYTICS
                ? track.riskFreePerPeriod()
                : track.conventions().riskFree();
    }
}
