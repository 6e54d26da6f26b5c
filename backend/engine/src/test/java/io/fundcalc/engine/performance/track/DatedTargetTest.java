package io.fundcalc.engine.performance.track;

import static io.fundcalc.engine.performance.OutcomeAssert.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.ratio.KappaThree;
import io.fundcalc.engine.performance.ratio.OmegaRatio;
import io.fundcalc.engine.performance.ratio.SortinoRatio;
import io.fundcalc.engine.performance.ratio.UpsidePotentialRatio;
import io.fundcalc.engine.performance.risk.DownsideDeviation;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import org.junit.jupiter.api.Test;

/**
 * With dated risk-free rates and no target of its own a fund is measured by the rate of each period. Two rates: 0 a year for
 * half a year, then (1.01)¹² − 1, which is 1 % a month.
 */
class DatedTargetTest {

    private static final double[] RETURNS = {0.02, -0.01, 0.01, -0.03, 0.02, 0.01, 0.02, 0, 0.03, -0.01, 0.04, 0.01};

    /** Those less 0 six times and less 0.01 six times. */
    private static final double[] ABOVE = {0.02, -0.01, 0.01, -0.03, 0.02, 0.01, 0.01, -0.01, 0.02, -0.02, 0.03, 0};

    private static final double SQUARES = 0.01 * 0.01 + 0.03 * 0.03 + 0.01 * 0.01 + 0.02 * 0.02;
    private static final double CUBES = 1e-6 + 27e-6 + 1e-6 + 8e-6;
    private static final double MEAN = 0.05 / 12;

    private static Track track(Object... choices) {
        GrowthSeries fund = Funds.monthly(2020, RETURNS);
        int[] days = fund.dates().days();
        RiskFreeRates rates =
                new RiskFreeRates(Dates.of(new int[] {days[0], days[6]}), new double[] {0, Math.pow(1.01, 12) - 1});
        Conventions conventions = Choices.of(Profile.DEFAULT, choices);
        return Track.of(fund, conventions, rates);
    }

    @Test
    void measuresEachPeriodByItsOwnRate() {
        double sum = 0;
        double gains = 0;
        for (double each : ABOVE) {
            sum += each;
            gains += Math.max(0, each);
        }
        assertThat(sum).isCloseTo(12 * MEAN, within(1e-15));

        double deviation = Math.sqrt(SQUARES / 12);
        assertThat(value(DownsideDeviation.of(track()))).isCloseTo(deviation * Math.sqrt(12), within(1e-12));
        assertThat(value(SortinoRatio.of(track()))).isCloseTo(MEAN / deviation * Math.sqrt(12), within(1e-9));
        assertThat(value(OmegaRatio.of(track()))).isCloseTo(gains / 0.07, within(1e-9));
        assertThat(value(KappaThree.of(track()))).isCloseTo(MEAN / Math.cbrt(CUBES / 12), within(1e-9));
        assertThat(value(UpsidePotentialRatio.of(track()))).isCloseTo(gains / 12 / deviation, within(1e-9));
    }

    @Test
    void keepsATargetThatWasGiven() {
        // Below 0 lie −1, −3 and −1 %.
        double deviation = Math.sqrt((0.01 * 0.01 + 0.03 * 0.03 + 0.01 * 0.01) / 12);

        assertThat(value(DownsideDeviation.of(track("mar", 0.0)))).isCloseTo(deviation * Math.sqrt(12), within(1e-12));
    }
}
