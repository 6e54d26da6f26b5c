package io.fundcalc.engine.outcome;

import org.jspecify.annotations.Nullable;

/**
 * A row of values of which some could not be computed. A value that is not finite counts as missing, for
 * {@link Reason#OUT_OF_RANGE} unless others are missing for a reason of their own.
 *
 * @param values the values; 0 where one is missing
 * @param missing true where the value is missing; null when none is
 * @param reason why values are missing; null when none is
 */
public record PartialValues(
        double[] values,
        boolean @Nullable [] missing,
        @Nullable Reason reason) {

    /** Takes the arrays over. */
    public PartialValues {
        if (!(greatest(values) <= Double.MAX_VALUE)) {
            missing = missing == null ? new boolean[values.length] : missing;
            for (int i = 0; i < values.length; i++) {
                missing[i] |= !Double.isFinite(values[i]);
                values[i] = missing[i] ? 0 : values[i];
            }
            reason = reason == null ? Reason.OUT_OF_RANGE : reason;
        }
    }

    /** A row in which only values that are not finite are missing; takes the array over. */
    public static PartialValues of(double[] values) {
        return new PartialValues(values, null, null);
    }

    /** Not a number where one of them is none. */
    private static double greatest(double[] values) {
        double greatest = 0;
        for (double value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }

    /** Whether the value at this position was computed. */
    public boolean has(int index) {
        return missing == null || !missing[index];
    }
}
