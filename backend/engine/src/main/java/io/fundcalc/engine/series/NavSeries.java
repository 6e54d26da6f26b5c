package io.fundcalc.engine.series;

import io.fundcalc.engine.series.InvalidSeriesException.Rule;
import java.util.Arrays;

/**
 * Net asset values per unit on ascending dates, all positive and finite.
 *
 * @param dates when
 * @param values currency per unit, one for each date; the array belongs to the series
 */
public record NavSeries(Dates dates, double[] values) {

    /** @throws InvalidSeriesException where a value is not positive and finite, or the lengths differ */
    public NavSeries {
        if (dates.size() != values.length) {
            throw new InvalidSeriesException(Rule.LENGTH_MISMATCH, "values", -1);
        }
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0 && values[i] <= Double.MAX_VALUE)) {
                throw new InvalidSeriesException(
                        Double.isFinite(values[i]) ? Rule.NOT_POSITIVE : Rule.NOT_FINITE, "values", i);
            }
        }
    }

    public int size() {
        return values.length;
    }

    public double value(int index) {
        return values[index];
    }

    /**
     * The values from one day to another, both included.
     *
     * @throws InvalidSeriesException when there are none
     */
    public NavSeries window(int fromDay, int toDay) {
        int[] range = dates.range(fromDay, toDay);
        return range[0] == 0 && range[1] == values.length
                ? this
                : new NavSeries(dates.slice(range[0], range[1]), Arrays.copyOfRange(values, range[0], range[1]));
    }
}
