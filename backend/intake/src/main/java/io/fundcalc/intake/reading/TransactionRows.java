package io.fundcalc.intake.reading;

import io.fundcalc.intake.content.TransactionContent;
import io.fundcalc.intake.content.TransactionType;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.report.Counts;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.sniff.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the rows of a statement. */
final class TransactionRows extends RowReader implements TableReader {

    private static final List<ColumnRole> KEPT =
            List.of(ColumnRole.SHARES, ColumnRole.AMOUNT, ColumnRole.UNIT_NAV, ColumnRole.FEE, ColumnRole.SPLIT);

    private final IntColumn days = new IntColumn();
    private final IntColumn rowNumbers = new IntColumn();
    private final IntColumn funds = new IntColumn();
    private final IntColumn types = new IntColumn();
    private final IntColumn orders = new IntColumn();
    private final DecimalColumn[] decimals = new DecimalColumn[KEPT.size()];
    private final Direction direction = new Direction();
    /** Words seen before, and what they came to. */
    private final Map<String, TransactionWords.Meaning> meanings = new HashMap<>();

    private final Map<String, Boolean> states = new HashMap<>();
    private final int typeColumn;
    private TransactionType type = TransactionType.BUY;
    private int duplicates;

    TransactionRows(Layout layout, Surroundings surroundings) {
        super(layout, surroundings);
        Arrays.setAll(decimals, i -> new DecimalColumn());
        typeColumn = layout.column(ColumnRole.TYPE);
    }

    @Override
    boolean judge() {
        String word = texts.typeText();
        TransactionWords.Meaning meaning = meanings.computeIfAbsent(word, TransactionWords::meaning);
        if ((!word.isEmpty() && meaning == TransactionWords.Meaning.NOTHING)
                || states.computeIfAbsent(texts.stateText(), TransactionWords::isVoid)) {
            return false;
        }
        if (word.isEmpty()) {
            problem(ProblemCode.TYPE_MISSING, typeColumn, "");
        } else if (meaning == TransactionWords.Meaning.UNKNOWN) {
            problem(ProblemCode.TYPE_UNKNOWN, typeColumn, word);
        } else {
            type = Objects.requireNonNull(TransactionWords.type(word));
        }
        if (!isFaulty() && texts.tellsFund() && texts.fundNumber() < 0) {
            boolean byCode = layout.has(ColumnRole.FUND_CODE);
            problem(ProblemCode.FUND_MISSING, layout.column(byCode ? ColumnRole.FUND_CODE : ColumnRole.FUND_NAME), "");
        }
        if (!isFaulty()) {
            new TransactionRules(this).judge(type);
        }
        return true;
    }

    @Override
    void take() {
        int index = days.size();
        int fund = Math.max(0, texts.fundNumber());
        days.add(day);
        rowNumbers.add(row);
        funds.add(fund);
        types.add(type.number());
        orders.add(texts.order);
        direction.see(0, day);
        for (int i = 0; i < decimals.length; i++) {
            if (has(KEPT.get(i))) {
                // The kind of the act tells which way it goes; statements set the sign this way or that.
                decimals[i].set(index, Math.abs(unscaled(KEPT.get(i))), scale(KEPT.get(i)));
            }
        }
    }

    @Override
    public Result finish() {
        problems.startAgain();
        IntColumn oneFund = new IntColumn();
        for (int i = 0; i < days.size(); i++) {
            oneFund.add(0);
        }
        int[] order = withoutRepeated(Order.of(oneFund, days, direction.isBackwards()));
        if (order.length == 0) {
            throw nothingAccepted();
        }
        int size = order.length;
        byte[] kinds = new byte[size];
        for (int i = 0; i < size; i++) {
            kinds[i] = (byte) types.get(order[i]);
        }
        Stretch stretch = Stretch.of(order, 0, size);
        int[] daysInOrder = days.gather(stretch);
        return new Result(
                new TransactionContent(
                        daysInOrder,
                        kinds,
                        funds.gather(stretch),
                        fundTexts(),
                        fundNames(),
                        decimals[0].gather(stretch),
                        decimals[1].gather(stretch),
                        decimals[2].gather(stretch),
                        decimals[3].gather(stretch),
                        decimals[4].gather(stretch)),
                new Counts(rows(), size, rows() - days.size(), duplicates, skipped()),
                problems.list(),
                problems.rejected(),
                direction.guess(),
                daysInOrder[0],
                daysInOrder[size - 1]);
    }

    private List<String> fundTexts() {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < texts.fundCount(); i++) {
            result.add(texts.fundText(texts.tellsFund() ? i : -1));
        }
        return result;
    }

    private List<String> fundNames() {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < texts.fundCount(); i++) {
            result.add(texts.fundName(texts.tellsFund() ? i : -1));
        }
        return result;
    }

    /**
     * Leaves out rows with the same order number and the same content. Without order numbers two equal rows may be two
     * acts: both stay, and the second is pointed at.
     */
    private int[] withoutRepeated(int[] order) {
        long[] keys = new long[order.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (fingerprint(order[i]) << 20) | i;
        }
        Arrays.sort(keys);
        boolean[] repeated = new boolean[order.length];
        int group = 0;
        for (int i = 1; i < keys.length; i++) {
            if (keys[i] >>> 20 != keys[group] >>> 20) {
                group = i;
                continue;
            }
            int first = order[(int) (keys[group] & 0xfffff)];
            int second = order[(int) (keys[i] & 0xfffff)];
            if (!same(first, second)) {
                continue;
            }
            if (orders.get(first) != 0) {
                repeated[(int) (keys[i] & 0xfffff)] = true;
                duplicates++;
            } else {
                problems.add(new Problem(
                        rowNumbers.get(Math.max(first, second)),
                        -1,
                        "",
                        texts.fundText(texts.tellsFund() ? funds.get(second) : -1),
                        ProblemCode.POSSIBLE_DUPLICATE,
                        List.of(rowNumbers.get(Math.min(first, second)))));
            }
        }
        int[] kept = new int[order.length - duplicates];
        for (int i = 0, at = 0; i < order.length; i++) {
            if (!repeated[i]) {
                kept[at++] = order[i];
            }
        }
        return kept;
    }

    private long fingerprint(int index) {
        long hash = days.get(index);
        hash = hash * 1_000_003 + funds.get(index);
        hash = hash * 1_000_003 + types.get(index);
        hash = hash * 1_000_003 + orders.get(index);
        for (DecimalColumn column : decimals) {
            hash = hash * 1_000_003 + Double.hashCode(column.toDouble(index));
        }
        return hash ^ (hash >>> 29);
    }

    private boolean same(int one, int other) {
        return days.get(one) == days.get(other)
                && funds.get(one) == funds.get(other)
                && types.get(one) == types.get(other)
                && orders.get(one) == orders.get(other)
                && Arrays.stream(decimals).allMatch(column -> column.same(one, other));
    }
}
