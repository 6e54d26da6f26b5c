package io.fundcalc.engine.outcome;

import org.jspecify.annotations.Nullable;

/**
 * A row of values of which some could not be computed.
 *
 * @param values the values; 0 where one is missing
 * @param missing true where the value is missing; null when none is
 * @param reason why values are missing; null when none is
 */
public record PartialValues(
        double[] values,
        boolean @Nullable [] missing,
        @Nullable Reason reason) {

    /** Whether the value at this position was computed. */
    public boolean has(int index) {
        return missing == null || !missing[index];
    }
}
