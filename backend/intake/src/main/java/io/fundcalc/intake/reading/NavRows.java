package io.fundcalc.intake.reading;

import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.ReturnColumns;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.EventUse;
import io.fundcalc.intake.report.Counts;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Question;
import io.fundcalc.intake.sniff.Layout;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the rows of NAV histories. */
final class NavRows extends RowReader implements TableReader {

    private static final List<ColumnRole> VALUES =
            List.of(ColumnRole.UNIT_NAV, ColumnRole.CUMULATIVE_NAV, ColumnRole.ADJUSTED_NAV);
    private static final List<ColumnRole> KEPT = List.of(
            ColumnRole.UNIT_NAV,
            ColumnRole.CUMULATIVE_NAV,
            ColumnRole.ADJUSTED_NAV,
            ColumnRole.INCOME,
            ColumnRole.DAILY_RETURN,
            ColumnRole.DIVIDEND,
            ColumnRole.SPLIT);

    private final IntColumn days = new IntColumn();
    private final IntColumn rowNumbers = new IntColumn();
    private final IntColumn funds = new IntColumn();
    private final Map<ColumnRole, DecimalColumn> columns = new EnumMap<>(ColumnRole.class);
    private final ColumnRole[] read;
    private final DecimalColumn[] decimals;
    private final ColumnRole main;
    private final OpenSplits splits;
    private final Direction direction = new Direction();
    private final EventDoubts doubts;
    private final @Nullable EventUse use;
    private int duplicates;
    private int conflicts;

    NavRows(Layout layout, TableOptions surroundings) {
        super(layout, surroundings);
        // A payout told in a sentence may turn out to be a split, and a split a payout.
        boolean events = layout.has(ColumnRole.DIVIDEND) || layout.has(ColumnRole.SPLIT);
        read = KEPT.stream()
                .filter(role ->
                        layout.has(role) || (events && (role == ColumnRole.SPLIT || role == ColumnRole.DIVIDEND)))
                .toArray(ColumnRole[]::new);
        decimals = new DecimalColumn[read.length];
        for (int i = 0; i < read.length; i++) {
            decimals[i] = new DecimalColumn();
            columns.put(read[i], decimals[i]);
        }
        splits = new OpenSplits(
                layout.has(ColumnRole.SPLIT)
                        ? layout.columns().get(layout.column(ColumnRole.SPLIT)).header()
                        : "");
        doubts = new EventDoubts(layout);
        use = surroundings.events();
        main = VALUES.stream().filter(layout::has).findFirst().orElse(ColumnRole.INCOME);
    }

    @Override
    boolean judge() {
        if (!isFaulty() && texts.tellsFund() && texts.fundNumber() < 0) {
            problem(ProblemCode.FUND_MISSING, layout.column(fundRole()), "");
        }
        if (isFaulty()) {
            return true;
        }
        if (!has(main)) {
            problem(ProblemCode.VALUE_MISSING, layout.column(main), "");
        }
        for (ColumnRole role : read) {
            if (has(role) && unscaled(role) < least(role)) {
                problem(ProblemCode.VALUE_NOT_POSITIVE, role);
            }
        }
        return true;
    }

    @Override
    boolean isOptional(ColumnRole role) {
        return role != main && KEPT.contains(role);
    }

    /** Values are above zero; payouts and splits may be said to be none; changes and incomes may be whatever they are. */
    private static long least(ColumnRole role) {
        return switch (role) {
            case DAILY_RETURN, INCOME -> Decimals.NONE;
            case DIVIDEND, SPLIT -> 0;
            default -> 1;
        };
    }

    private ColumnRole fundRole() {
        return layout.has(ColumnRole.FUND_CODE) ? ColumnRole.FUND_CODE : ColumnRole.FUND_NAME;
    }

    @Override
    void take() {
        int index = days.size();
        int fund = Math.max(0, texts.fundNumber());
        days.add(day);
        rowNumbers.add(row);
        funds.add(fund);
        direction.see(fund, day);
        SplitText open = openSplit();
        if (open != null) {
            splits.add(index, open);
        }
        for (int i = 0; i < read.length; i++) {
            if (has(read[i])) {
                decimals[i].set(index, unscaled(read[i]), scale(read[i]));
            }
        }
    }

    @Override
    public Result finish() {
        int[] sorted = Order.of(funds, days, false);
        problems.startAgain();
        int[] order = decided(distinct(sorted));
        if (order.length == 0) {
            throw nothingAccepted();
        }
        new PublishedReturnCheck(problems, layout, rowNumbers, days).compare(columns, funds, order);
        List<NavHistory> histories = histories(order);
        int rejected = rows() - days.size() + conflicts;
        int from = histories.stream().mapToInt(each -> each.days()[0]).min().orElseThrow();
        int to = histories.stream()
                .mapToInt(each -> each.days()[each.days().length - 1])
                .max()
                .orElseThrow();
        return new Result(
                new NavContent(histories),
                new Counts(rows(), order.length, rejected, duplicates, skipped()),
                problems.list(),
                problems.rejected(),
                direction.guess(),
                from,
                to);
    }

    /** Leaves out rows that repeat a day: said again they are duplicates, said otherwise they are in conflict. */
    private int[] distinct(int[] sorted) {
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            int place = sorted[i];
            int before = kept == 0 ? -1 : sorted[kept - 1];
            if (before < 0 || days.get(before) != days.get(place) || funds.get(before) != funds.get(place)) {
                sorted[kept++] = place;
            } else if (columns.values().stream().allMatch(column -> column.same(before, place))) {
                duplicates++;
            } else {
                conflicts++;
                conflict(before, place);
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** Leaves out rows whose split has two readings, and nothing tells which is right. */
    private int[] decided(int[] order) {
        DecimalColumn ratios = columns.get(ColumnRole.SPLIT);
        DecimalColumn navs = columns.get(ColumnRole.UNIT_NAV);
        if (ratios == null) {
            return order;
        }
        BitSet undecided = splits.decide(order, funds, navs == null ? new DecimalColumn() : navs, ratios);
        undecided.stream().forEach(this::unclear);
        return undecided.isEmpty()
                ? order
                : Arrays.stream(order).filter(index -> !undecided.get(index)).toArray();
    }

    private void unclear(int index) {
        conflicts++;
        int column = layout.column(ColumnRole.SPLIT);
        SplitText split = splits.of(index);
        problems.add(new Problem(
                rowNumbers.get(index),
                column,
                layout.columns().get(column).header(),
                split.text(),
                ProblemCode.SPLIT_SIDES_UNCLEAR,
                List.of(split.ratio().toPlainString(), split.turned().ratio().toPlainString())));
    }

    private void conflict(int kept, int leftOut) {
        int column = layout.column(main);
        problems.add(new Problem(
                rowNumbers.get(leftOut),
                column,
                layout.columns().get(column).header(),
                plain(leftOut),
                ProblemCode.DATE_CONFLICT,
                List.of(LocalDate.ofEpochDay(days.get(kept)).toString(), rowNumbers.get(kept), plain(kept))));
    }

    private String plain(int index) {
        DecimalColumn column = Objects.requireNonNull(columns.get(main));
        return BigDecimal.valueOf(column.unscaled(index), column.scale(index)).toPlainString();
    }

    private List<NavHistory> histories(int[] order) {
        List<NavHistory> histories = new ArrayList<>();
        Suspicions suspicions = new Suspicions(problems, layout, rowNumbers);
        for (int from = 0; from < order.length; ) {
            int fund = funds.get(order[from]);
            int to = from;
            while (to < order.length && funds.get(order[to]) == fund) {
                to++;
            }
            NavHistory history = history(OrderSlice.of(order, from, to));
            ReturnColumns returns = ReturnColumns.of(history);
            if (use == null && doubts.leavePayoutsOut(history, returns)) {
                history = history.withoutPayouts();
                returns = ReturnColumns.of(history);
            }
            suspicions.look(returns, order, from);
            histories.add(history);
            from = to;
        }
        return histories;
    }

    @Override
    public List<Question> questions() {
        return doubts.questions();
    }

    private NavHistory history(OrderSlice rows) {
        int fund = texts.tellsFund() ? funds.get(rows.place(0)) : -1;
        Decimals unit = gather(ColumnRole.UNIT_NAV, rows);
        Decimals income = gather(ColumnRole.INCOME, rows);
        if (income != null && Incomes.isWhole(income) && (unit == null || Incomes.isFlat(unit))) {
            return moneyFund(fund, days.gather(rows), income);
        }
        NavHistory history = new NavHistory(
                texts.fundText(fund),
                texts.fundName(fund),
                days.gather(rows),
                unit,
                gather(ColumnRole.CUMULATIVE_NAV, rows),
                gather(ColumnRole.ADJUSTED_NAV, rows),
                gather(ColumnRole.DAILY_RETURN, rows),
                gather(ColumnRole.DIVIDEND, rows),
                gather(ColumnRole.SPLIT, rows),
                /* eventsAsStated= */ false);
        return use == null ? history : history.using(use);
    }

    /** A fund whose unit NAV never moves: what it earned makes the adjusted one. */
    private NavHistory moneyFund(int fund, int[] all, Decimals income) {
        String header = layout.columns().get(layout.column(ColumnRole.INCOME)).header();
        return new NavHistory(
                texts.fundText(fund),
                texts.fundName(fund),
                all,
                null,
                null,
                Incomes.compounded(income, header),
                null,
                null,
                null,
                /* eventsAsStated= */ false);
    }

    private @Nullable Decimals gather(ColumnRole role, OrderSlice rows) {
        DecimalColumn column = columns.get(role);
        return column == null ? null : column.gather(rows);
    }
}
