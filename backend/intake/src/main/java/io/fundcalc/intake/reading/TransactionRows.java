package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.content.TransactionContent;
import io.fundcalc.intake.content.TransactionType;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.reading.TransactionWords.Meaning;
import io.fundcalc.intake.report.Counts;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.CellKind;
import io.fundcalc.intake.sniff.Layout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a statement. */
final class TransactionRows extends RowReader implements TableReader {

    private final TransactionColumns acts = new TransactionColumns();
    private final OpenConversions conversions = new OpenConversions();
    private final Reversals reversals = new Reversals(acts);
    private final ReinvestedPairs reinvested = new ReinvestedPairs(acts);
    private final Direction direction = new Direction();
    /** Words seen before, and what they came to. */
    private final Map<String, TransactionWords.Reading> meanings = new HashMap<>();

    private final Map<String, Boolean> states = new HashMap<>();
    private final TransactionRules rules = new TransactionRules(this);
    private final FeeSigns feeSigns = new FeeSigns();
    private final UnreadMoney unread;
    private final int typeColumn;
    private final boolean described;
    private TransactionType type = TransactionType.BUY;
    /** Whether the row is a conversion of which only the sign of its units tells the direction. */
    private boolean open;

    /** Whether the row names the fund that it converts into. */
    private boolean twofold;

    /** What the row is where it takes back an earlier act, else null. */
    private Reversals.@Nullable Back back;

    /** Whether the file takes back every act that it tells. */
    private boolean allTakenBack;

    TransactionRows(Layout layout, TableOptions surroundings) {
        super(layout, surroundings);
        unread = new UnreadMoney(layout);
        described = layout.has(ColumnRole.DESCRIPTION);
        typeColumn = layout.column(described ? ColumnRole.DESCRIPTION : ColumnRole.TYPE);
    }

    @Override
    void ignored(int column, char[] buffer, int offset, int length, CellKind kind) {
        unread.see(row, column, buffer, offset, length, kind);
    }

    @Override
    boolean judge() {
        String word = texts.typeText();
        TransactionWords.Reading reading = meanings.computeIfAbsent(word, TransactionWords::read);
        if ((described && !texts.trade)
                || (!word.isEmpty() && reading.meaning() == Meaning.NOTHING)
                || states.computeIfAbsent(texts.stateText(), TransactionWords::isVoid)) {
            return false;
        }
        open = false;
        twofold = false;
        back = null;
        if (word.isEmpty()) {
            problem(ProblemCode.TYPE_MISSING, typeColumn, "");
        } else if (reading.meaning() == Meaning.UNKNOWN) {
            problem(ProblemCode.TYPE_UNKNOWN, typeColumn, word);
        } else if (reading.meaning() == Meaning.CONVERSION) {
            convert(word);
        } else {
            type = Objects.requireNonNullElse(reading.type(), TransactionType.BUY);
        }
        if (!isFaulty() && texts.tellsFund() && texts.fundNumber() < 0) {
            problem(ProblemCode.FUND_MISSING, fundColumn(), "");
        }
        if (isFaulty()) {
            return true;
        }
        judge(reading, word);
        return true;
    }

    /** Notes what an act takes back, or judges what it says. */
    private void judge(TransactionWords.Reading reading, String word) {
        ColumnRole sign = rules.takenBackBy(type);
        if (reading.meaning() == Meaning.REVERSAL || reading.meaning() == Meaning.REFUND) {
            back = back(reading.type() == null, typeColumn, word, ProblemCode.REVERSAL_UNMATCHED);
        } else if (sign != null) {
            back = back(false, layout.column(sign), decimal(sign).toPlainString(), ProblemCode.SIGN_CONTRADICTS);
        } else {
            rules.judge(type, twofold);
        }
    }

    @Override
    boolean isOptional(ColumnRole role) {
        return role == ColumnRole.UNIT_NAV || role == ColumnRole.FEE;
    }

    private Reversals.Back back(boolean anyType, int column, String value, ProblemCode unmatched) {
        String header = layout.columns().get(column).header();
        return new Reversals.Back(anyType, new Problem(row, column, header, Words.shown(value), unmatched, List.of()));
    }

    /** A conversion whose word does not tell the direction. */
    private void convert(String word) {
        boolean units = has(ColumnRole.SHARES) && unscaled(ColumnRole.SHARES) != 0;
        twofold = texts.target >= 0;
        open = !twofold && units && unscaled(ColumnRole.SHARES) > 0;
        type = open ? TransactionType.CONVERT_IN : TransactionType.CONVERT_OUT;
        if (!twofold && !units) {
            problem(ProblemCode.CONVERSION_UNCLEAR, typeColumn, word);
        }
    }

    private int fundColumn() {
        for (ColumnRole role : List.of(ColumnRole.FUND_CODE, ColumnRole.FUND_NAME)) {
            if (layout.has(role)) {
                return layout.column(role);
            }
        }
        return typeColumn;
    }

    @Override
    void take() {
        if (acts.size() == 0 && !texts.tellsFund()) {
            problems.add(new Problem(row, -1, "", "", ProblemCode.FUND_NOT_TOLD, List.of()));
        }
        if (has(ColumnRole.SHARES) && unscaled(ColumnRole.SHARES) < 0) {
            conversions.seeSign();
        }
        if (open) {
            conversions.add(acts.size(), texts.typeText());
        }
        direction.see(0, day);
        unread.take(row, figures);
        if (back != null) {
            reversals.addNext(back);
        }
        feeSigns.see(acts.size(), type, has(ColumnRole.AMOUNT) ? Long.signum(unscaled(ColumnRole.AMOUNT)) : 0);
        act(Math.max(0, texts.fundNumber()), type);
        for (int i = 0; i < TransactionColumns.FIGURES.size(); i++) {
            ColumnRole figure = TransactionColumns.FIGURES.get(i);
            if (has(figure)) {
                acts.set(i, unscaled(figure), scale(figure));
            }
        }
        if (twofold) {
            takeIn();
        }
    }

    /** The other side of a conversion that stands in one row. */
    private void takeIn() {
        acts.seconds.set(acts.size());
        act(texts.target, TransactionType.CONVERT_IN);
        if (has(ColumnRole.TARGET_SHARES)) {
            acts.set(
                    TransactionColumns.FIGURES.indexOf(ColumnRole.SHARES),
                    unscaled(ColumnRole.TARGET_SHARES),
                    scale(ColumnRole.TARGET_SHARES));
        }
        if (has(ColumnRole.AMOUNT)) {
            acts.set(
                    TransactionColumns.FIGURES.indexOf(ColumnRole.AMOUNT),
                    unscaled(ColumnRole.AMOUNT),
                    scale(ColumnRole.AMOUNT));
        }
    }

    private void act(int fund, TransactionType done) {
        if (acts.size() == Order.MOST) {
            throw new Refusal(ProblemCode.TOO_MANY_ROWS, Order.MOST);
        }
        acts.days.add(day);
        acts.rows.add(row);
        acts.funds.add(fund);
        acts.types.add(done.number());
        acts.orders.add(texts.order, texts.orderLength);
    }

    @Override
    public Result finish() {
        problems.startAgain();
        unread.problems().forEach(problems::add);
        int taken = acts.size() - acts.seconds.cardinality();
        conversions.undecided().stream().forEach(this::undecided);
        int[] order = reinvested.leaveOut(withoutTakenBack());
        reinvested.found().forEach(this::toldTwice);
        Repeats repeats = new Repeats(acts, problems, layout.identifiesTrades(), index -> texts.fundText(fund(index)));
        order = repeats.leaveOut(order);
        if (order.length == 0) {
            throw nothingAccepted();
        }
        TransactionContent content = acts.content(order, fundTexts(), fundNames());
        int undone = allTakenBack ? 0 : 2 * reversals.found().size();
        int rejected = rows()
                - taken
                + conversions.undecided().cardinality()
                + reversals.unmatched().size()
                + (allTakenBack ? reversals.found().size() : 0);
        int duplicates = repeats.duplicates() + reinvested.found().size();
        int rows = rows() - undone;
        return new Result(
                content,
                new Counts(rows, rows - rejected - duplicates, rejected, duplicates, skipped() + undone),
                problems.list(),
                problems.rejected(),
                direction.guess(),
                content.days()[0],
                content.days()[order.length - 1]);
    }

    /** The acts by days without those that were taken back, where others are left; else without what takes them back. */
    private int[] withoutTakenBack() {
        feeSigns.refunds().stream().forEach(this::refund);
        int[] all = conversions.without(acts.order(direction.isBackwards()));
        int[] order = reversals.leaveOut(all);
        allTakenBack = order.length == 0 && !reversals.found().isEmpty();
        ProblemCode code = allTakenBack ? ProblemCode.REVERSAL_OF_EVERYTHING : ProblemCode.REVERSED;
        reversals.found().forEach((back, act) -> tell(code, back, texts.fundText(fund(back)), acts.rows.get(act)));
        reversals.unmatched().forEach(problems::add);
        return allTakenBack ? reversals.keepTakenBack(all) : order;
    }

    private void refund(int index) {
        int column = layout.column(ColumnRole.AMOUNT);
        DecimalColumn amounts = acts.figure(ColumnRole.AMOUNT);
        String value = BigDecimal.valueOf(amounts.unscaled(index), amounts.scale(index))
                .toPlainString();
        reversals.add(
                index,
                new Reversals.Back(
                        false,
                        new Problem(
                                acts.rows.get(index),
                                column,
                                layout.columns().get(column).header(),
                                value,
                                ProblemCode.REVERSAL_UNMATCHED,
                                List.of())));
    }

    private void toldTwice(int money, int units) {
        tell(ProblemCode.REINVESTMENT_TWICE, money, texts.fundText(fund(money)), acts.rows.get(units));
    }

    private void tell(ProblemCode code, int index, String value, Object... args) {
        problems.add(new Problem(
                acts.rows.get(index),
                typeColumn,
                layout.columns().get(typeColumn).header(),
                Words.shown(value),
                code,
                List.of(args)));
    }

    private void undecided(int index) {
        tell(ProblemCode.CONVERSION_UNCLEAR, index, conversions.word(index));
    }

    private int fund(int index) {
        return texts.tellsFund() ? acts.funds.get(index) : -1;
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
}
