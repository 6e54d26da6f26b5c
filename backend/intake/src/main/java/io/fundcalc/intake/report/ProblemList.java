package io.fundcalc.intake.report;

import java.util.List;
import java.util.Map;

/**
 * The problems of a file: the first ones in full, all of them counted.
 *
 * @param first in order of rows, no more than the limit
 * @param counts how many of each code there are altogether
 */
public record ProblemList(List<Problem> first, Map<ProblemCode, Integer> counts) {

    /** All problems, also those not listed. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
