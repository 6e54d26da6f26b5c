package io.fundcalc.engine.series;

import io.fundcalc.engine.series.InvalidSeriesException.Rule;

/**
 * What a holding was worth on ascending dates, each after the flows of its day. Zero and negative values are facts of life
 * (everything sold; an account overdrawn), so only non-finite ones are refused.
 *
 * @param dates when
 * @param values currency, one for each date; the array belongs to the valuations
 */
public record Valuations(Dates dates, double[] values) {

    /** @throws InvalidSeriesException where a value is not finite, or the lengths differ */
    public Valuations {
        if (dates.size() != values.length) {
            throw new InvalidSeriesException(Rule.LENGTH_MISMATCH, "valuations", -1);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new InvalidSeriesException(Rule.NOT_FINITE, "valuations", i);
            }
        }
    }

    public int size() {
        return values.length;
    }

    public double value(int index) {
        return values[index];
    }

    public double first() {
        return values[0];
    }

    public double last() {
        return values[values.length - 1];
    }

    /** Calendar days from the first valuation to the last. */
    public int days() {
        return dates.last() - dates.first();
    }
}
