package io.fundcalc.engine.performance.track;

import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.InvalidSeriesException;
import io.fundcalc.engine.series.InvalidSeriesException.Rule;

/**
 * Annual effective risk-free rates, each valid from its date until the next one. A period earns the rate in force when
 * it begins, which is the one an investor could know.
 *
 * @param dates when a rate begins
 * @param rates ratios a year, above −1
 */
public record RiskFreeRates(Dates dates, double[] rates) {

    /** @throws InvalidSeriesException where a rate is not finite or not above −1, or the lengths differ */
    public RiskFreeRates {
        if (dates.size() != rates.length) {
            throw new InvalidSeriesException(Rule.LENGTH_MISMATCH, "rates", -1);
        }
        for (int i = 0; i < rates.length; i++) {
            if (!Double.isFinite(rates[i])) {
                throw new InvalidSeriesException(Rule.NOT_FINITE, "rates", i);
            }
            if (rates[i] <= -1) {
                throw new InvalidSeriesException(Rule.BELOW_TOTAL_LOSS, "rates", i);
            }
        }
    }

    /**
     * The rate of each period, per period.
     *
     * @param days base day and end of each period
     * @throws InvalidSeriesException when the first rate begins after the base day
     */
    double[] perPeriod(int[] days, double periodsPerYear) {
        if (dates.first() > days[0]) {
            throw new InvalidSeriesException(Rule.STARTS_TOO_LATE, "dates", 0);
        }
        double[] perPeriod = new double[days.length - 1];
        int at = -1;
        double current = 0;
        for (int i = 0; i < perPeriod.length; i++) {
            int in = at;
            while (at + 1 < rates.length && dates.day(at + 1) <= days[i]) {
                at++;
            }
            if (at != in) {
                current = Compounding.toPerPeriod(rates[at], periodsPerYear);
            }
            perPeriod[i] = current;
        }
        return perPeriod;
    }
}
