package io.fundcalc.intake.reading;

import io.fundcalc.intake.content.TransactionContent;
import io.fundcalc.intake.form.ColumnRole;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The acts of a statement, column by column. Most rows are one act; a conversion may be two. */
final class TransactionColumns {

    static final List<ColumnRole> FIGURES =
            List.of(ColumnRole.SHARES, ColumnRole.AMOUNT, ColumnRole.UNIT_NAV, ColumnRole.FEE, ColumnRole.SPLIT);

    final IntColumn days = new IntColumn();
    final IntColumn rows = new IntColumn();
    final IntColumn funds = new IntColumn();
    final IntColumn types = new IntColumn();
    final OrderTexts orders = new OrderTexts();

    /** Acts that are the second of their row. */
    final BitSet seconds = new BitSet();

    private final DecimalColumn[] figures = new DecimalColumn[FIGURES.size()];

    TransactionColumns() {
        Arrays.setAll(figures, _ -> new DecimalColumn());
    }

    int size() {
        return days.size();
    }

    /** The column of a figure. */
    DecimalColumn figure(ColumnRole role) {
        return figures[FIGURES.indexOf(role)];
    }

    /** Sets a figure of the last act: the kind of the act tells which way it goes; statements set the sign this way or that. */
    void set(int figure, long unscaled, int scale) {
        figures[figure].set(size() - 1, Math.abs(unscaled), scale);
    }

    boolean same(int one, int other) {
        return days.get(one) == days.get(other)
                && funds.get(one) == funds.get(other)
                && types.get(one) == types.get(other)
                && orders.same(one, other)
                && Arrays.stream(figures).allMatch(column -> column.same(one, other));
    }

    /** Equal for acts that are the same. */
    long fingerprint(int index) {
        long hash = days.get(index);
        hash = hash * 1_000_003 + funds.get(index);
        hash = hash * 1_000_003 + types.get(index);
        hash = hash * 1_000_003 + orders.hash(index);
        for (DecimalColumn column : figures) {
            hash = hash * 1_000_003 + Double.hashCode(column.toDouble(index));
        }
        return hash ^ (hash >>> 29);
    }

    /** Places of the acts by day; those of one day in the order of the file, or turned round. */
    int[] order(boolean backwards) {
        IntColumn oneFund = new IntColumn();
        for (int i = 0; i < size(); i++) {
            oneFund.add(0);
        }
        return Order.of(oneFund, days, backwards);
    }

    /** The acts of an order. */
    TransactionContent content(int[] order, List<String> fundTexts, List<String> fundNames) {
        int size = order.length;
        byte[] kinds = new byte[size];
        for (int i = 0; i < size; i++) {
            kinds[i] = (byte) types.get(order[i]);
        }
        OrderSlice all = OrderSlice.of(order, 0, size);
        return new TransactionContent(
                days.gather(all),
                kinds,
                funds.gather(all),
                fundTexts,
                fundNames,
                figures[0].gather(all),
                figures[1].gather(all),
                figures[2].gather(all),
                figures[3].gather(all),
                figures[4].gather(all));
    }
}
