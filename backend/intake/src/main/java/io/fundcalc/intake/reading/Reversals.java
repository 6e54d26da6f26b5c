package io.fundcalc.intake.reading;

import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.content.TransactionType;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.report.Problem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/**
 * Finds the acts that rows take back. A cancelled purchase, a reversed dividend, a refunded fee and the act it belongs to
 * have the same fund and the same figures and lie at most two months apart: both are left out.
 */
final class Reversals {

    /**
     * A row that takes back.
     *
     * @param anyType whether nothing tells what the act was
     * @param unmatched what is wrong where no such act is found
     */
    record Back(boolean anyType, Problem unmatched) {}

    private static final int MOST_DAYS = 62;
    /** Candidates looked at for one row. */
    private static final int DEEPEST = 64;

    private final TransactionColumns acts;
    private final Map<Integer, Back> rows = new HashMap<>();
    /** The act that each of them takes back. */
    private final Map<Integer, Integer> found = new HashMap<>();

    private final BitSet gone = new BitSet();

    Reversals(TransactionColumns acts) {
        this.acts = acts;
    }

    /** Notes that the next act takes back an earlier one. */
    void addNext(Back back) {
        rows.put(acts.size(), back);
    }

    /** Notes that an act takes back an earlier one, unless that is known of it. */
    void add(int index, Back back) {
        rows.putIfAbsent(index, back);
    }

    /** The rows that take back, by the place of their act, and what they take back. */
    Map<Integer, Integer> found() {
        return found;
    }

    /** What is wrong with the rows to which no act belongs. */
    List<Problem> unmatched() {
        return rows.entrySet().stream()
                .filter(entry -> !found.containsKey(entry.getKey()))
                .map(entry -> entry.getValue().unmatched())
                .toList();
    }

    /** An order of days without the rows that take back and without what they take back. */
    int[] leaveOut(int[] order) {
        if (rows.isEmpty()) {
            return order;
        }
        match(order, index -> key(index, money(index)));
        match(order, index -> key(index, ColumnRole.SHARES));
        return Arrays.stream(order)
                .filter(index -> !gone.get(index) && !rows.containsKey(index))
                .toArray();
    }

    /** An order of days without the rows that take back alone. */
    int[] keepTakenBack(int[] order) {
        return Arrays.stream(order).filter(index -> !rows.containsKey(index)).toArray();
    }

    /** Groups acts by a figure, and pairs within each group. */
    private void match(int[] order, IntToLongFunction key) {
        long[] keys = new long[order.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (key.applyAsLong(order[i]) << 20) | i;
        }
        Arrays.sort(keys);
        for (int from = 0; from < keys.length; ) {
            int to = from + 1;
            while (to < keys.length && keys[to] >>> 20 == keys[from] >>> 20) {
                to++;
            }
            if (to - from > 1) {
                pair(Arrays.stream(keys, from, to)
                        .mapToInt(each -> order[(int) (each & 0xfffff)])
                        .toArray());
            }
            from = to;
        }
    }

    /** @param group acts with a figure alike, by days */
    private void pair(int[] group) {
        for (int i = 0; i < group.length; i++) {
            Back back = rows.get(group[i]);
            if (back == null || found.containsKey(group[i])) {
                continue;
            }
            // Of one day the reversal may stand first.
            int last = i;
            while (last + 1 < group.length && acts.days.get(group[last + 1]) == acts.days.get(group[i])) {
                last++;
            }
            for (int j = last; j >= Math.max(0, last - DEEPEST); j--) {
                if (isTakenBack(group[j], group[i], back)) {
                    found.put(group[i], group[j]);
                    gone.set(group[j]);
                    break;
                }
            }
        }
    }

    private boolean isTakenBack(int act, int by, Back back) {
        return !rows.containsKey(act)
                && !gone.get(act)
                && !acts.seconds.get(act)
                && !acts.seconds.get(act + 1)
                && acts.days.get(by) - acts.days.get(act) <= MOST_DAYS
                && acts.funds.get(act) == acts.funds.get(by)
                && (back.anyType() || acts.types.get(act) == acts.types.get(by))
                && agree(acts.figure(ColumnRole.SHARES), act, acts.figure(ColumnRole.SHARES), by)
                && agree(acts.figure(money(act)), act, acts.figure(money(by)), by);
    }

    /** Whether two figures are equal, or one of them is not told. */
    private static boolean agree(DecimalColumn one, int index, DecimalColumn other, int otherIndex) {
        return isNone(one, index) || isNone(other, otherIndex) || one.toDouble(index) == other.toDouble(otherIndex);
    }

    private static boolean isNone(DecimalColumn column, int index) {
        return column.unscaled(index) == Decimals.NONE || column.unscaled(index) == 0;
    }

    /** Where the money of an act stands: of a fee in the column of fees, if it has one. */
    private ColumnRole money(int index) {
        boolean fee =
                acts.types.get(index) == TransactionType.FEE.number() && !isNone(acts.figure(ColumnRole.FEE), index);
        return fee ? ColumnRole.FEE : ColumnRole.AMOUNT;
    }

    /** Equal for acts of one fund with an equal figure; unlike any other for acts without it. */
    private long key(int index, ColumnRole figure) {
        DecimalColumn column = acts.figure(figure);
        long hash = isNone(column, index)
                ? -1L - index
                : acts.funds.get(index) * 1_000_003L + Double.hashCode(column.toDouble(index));
        return hash ^ (hash >>> 29);
    }
}
