package io.fundcalc.intake.reading;

import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.content.TransactionType;
import io.fundcalc.intake.form.ColumnRole;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds reinvestments that a statement tells in two rows, one of the money and one of the units it bought: Reinvest
 * Dividend and Reinvest Shares, or a dividend and a reinvestment. Units that are reinvested hold the money already, so that
 * the row of the money is left out.
 */
final class ReinvestedPairs {

    /** Days that may lie between the two rows. */
    private static final int MOST_DAYS = 5;
    /** Rows of money looked at for one of units. */
    private static final int DEEPEST = 64;

    private final TransactionColumns acts;
    private final Map<Integer, Integer> found = new HashMap<>();

    ReinvestedPairs(TransactionColumns acts) {
        this.acts = acts;
    }

    /** Places of the rows of money, and of the rows of units that belong to them. */
    Map<Integer, Integer> found() {
        return found;
    }

    /** An order of days without the rows of money. */
    int[] leaveOut(int[] order) {
        for (int i = 0; i < order.length; i++) {
            if (isUnits(order[i])) {
                pair(order, i);
            }
        }
        return found.isEmpty()
                ? order
                : Arrays.stream(order)
                        .filter(index -> !found.containsKey(index))
                        .toArray();
    }

    private void pair(int[] order, int units) {
        int day = acts.days.get(order[units]);
        int last = units;
        while (last + 1 < order.length && last - units < DEEPEST && acts.days.get(order[last + 1]) - day <= MOST_DAYS) {
            last++;
        }
        for (int i = last; i >= Math.max(0, units - DEEPEST); i--) {
            int money = order[i];
            if (day - acts.days.get(money) > MOST_DAYS) {
                return;
            }
            if (isMoney(money) && !found.containsKey(money) && isSame(money, order[units])) {
                found.put(money, order[units]);
                return;
            }
        }
    }

    private boolean isUnits(int index) {
        return acts.types.get(index) == TransactionType.REINVEST.number()
                && has(ColumnRole.SHARES, index)
                && has(ColumnRole.AMOUNT, index);
    }

    private boolean isMoney(int index) {
        int type = acts.types.get(index);
        return (type == TransactionType.REINVEST.number() || type == TransactionType.DIVIDEND.number())
                && !has(ColumnRole.SHARES, index)
                && has(ColumnRole.AMOUNT, index);
    }

    private boolean isSame(int money, int units) {
        DecimalColumn amounts = acts.figure(ColumnRole.AMOUNT);
        return acts.funds.get(money) == acts.funds.get(units) && amounts.same(money, units);
    }

    private boolean has(ColumnRole role, int index) {
        long value = acts.figure(role).unscaled(index);
        return value != Decimals.NONE && value != 0;
    }
}
