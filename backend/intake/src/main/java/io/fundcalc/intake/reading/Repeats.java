package io.fundcalc.intake.reading;

import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Finds acts that a statement tells twice: with the same number of a trade they are one. One order may be filled in equal
 * parts, so that its number proves nothing: then, and without any number, the row is pointed at and kept.
 */
final class Repeats {

    private static final int COMPARED = 16;

    private final TransactionColumns acts;
    private final Problems problems;
    private final boolean identified;
    private final IntFunction<String> fundText;
    private int duplicates;

    /**
     * @param identified whether the numbers of the acts are those of trades
     * @param fundText the words for the fund of an act
     */
    Repeats(TransactionColumns acts, Problems problems, boolean identified, IntFunction<String> fundText) {
        this.identified = identified;
        this.acts = acts;
        this.problems = problems;
        this.fundText = fundText;
    }

    /** Rows left out. */
    int duplicates() {
        return duplicates;
    }

    /** The order without what is repeated. */
    int[] leaveOut(int[] order) {
        long[] keys = new long[order.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (acts.fingerprint(order[i]) << 20) | i;
        }
        Arrays.sort(keys);
        boolean[] repeated = new boolean[order.length];
        int left = order.length;
        int group = 0;
        for (int i = 1; i < keys.length; i++) {
            if (keys[i] >>> 20 != keys[group] >>> 20) {
                group = i;
                continue;
            }
            int second = order[(int) (keys[i] & 0xfffff)];
            // Acts that only share a fingerprint are rare: the first few of a group are compared.
            for (int j = group; j < Math.min(i, group + COMPARED); j++) {
                int first = order[(int) (keys[j] & 0xfffff)];
                if (acts.same(first, second)) {
                    repeated[(int) (keys[i] & 0xfffff)] = isOne(first, second);
                    left -= repeated[(int) (keys[i] & 0xfffff)] ? 1 : 0;
                    break;
                }
            }
        }
        int[] kept = new int[left];
        for (int i = 0, at = 0; i < order.length; i++) {
            if (!repeated[i]) {
                kept[at++] = order[i];
            }
        }
        return kept;
    }

    /** Whether equal acts are one; where nothing tells, the row is pointed at. */
    private boolean isOne(int first, int second) {
        boolean whole = !acts.seconds.get(second);
        if (identified && acts.orders.has(first)) {
            duplicates += whole ? 1 : 0;
            return true;
        }
        if (whole) {
            int row = Math.max(acts.rows.get(first), acts.rows.get(second));
            int other = Math.min(acts.rows.get(first), acts.rows.get(second));
            problems.add(
                    new Problem(row, -1, "", fundText.apply(second), ProblemCode.POSSIBLE_DUPLICATE, List.of(other)));
        }
        return false;
    }
}
