package io.fundcalc.intake.reading;

import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Finds acts that a statement tells twice: with the same order number they are one, without any the owner is asked. */
final class Repeats {

    private final Acts acts;
    private final Problems problems;
    private final IntFunction<String> fundText;
    private int duplicates;

    /** @param fundText the words for the fund of an act */
    Repeats(Acts acts, Problems problems, IntFunction<String> fundText) {
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
            int first = order[(int) (keys[group] & 0xfffff)];
            int second = order[(int) (keys[i] & 0xfffff)];
            if (acts.same(first, second) && isOne(first, second)) {
                repeated[(int) (keys[i] & 0xfffff)] = true;
                left--;
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
        if (acts.orders.get(first) != 0) {
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
