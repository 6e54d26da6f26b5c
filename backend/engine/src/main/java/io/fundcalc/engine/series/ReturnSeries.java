package io.fundcalc.engine.series;

import io.fundcalc.engine.series.InvalidSeriesException.Rule;
import java.util.Arrays;

/**
 * Simple periodic returns, each dated at the end of its period.
 *
 * @param baseDay the day before the first period, from which growth is counted (days since 1970-01-01)
 * @param dates ends of the periods
 * @param values ratios (0.05 is 5 %), none below −1; the array belongs to the series
 */
public record ReturnSeries(int baseDay, Dates dates, double[] values) {

    /** @throws InvalidSeriesException where a value is not finite or below −1, or lengths or base day do not fit */
    public ReturnSeries {
        if (dates.size() != values.length) {
            throw new InvalidSeriesException(Rule.LENGTH_MISMATCH, "values", -1);
        }
        if (baseDay >= dates.first()) {
            throw new InvalidSeriesException(Rule.BASE_NOT_BEFORE, "base", -1);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new InvalidSeriesException(Rule.NOT_FINITE, "values", i);
            }
            if (values[i] < -1) {
                throw new InvalidSeriesException(Rule.BELOW_TOTAL_LOSS, "values", i);
            }
        }
    }

    /**
     * The returns dated from one day to another, both included; the base moves to the end of the period before.
     *
     * @throws InvalidSeriesException when there are none
     */
    public ReturnSeries window(int fromDay, int toDay) {
        int[] range = dates.range(fromDay, toDay);
        int base = range[0] == 0 ? baseDay : dates.day(range[0] - 1);
        return range[0] == 0 && range[1] == values.length
                ? this
                : new ReturnSeries(
                        base, dates.slice(range[0], range[1]), Arrays.copyOfRange(values, range[0], range[1]));
    }
}
