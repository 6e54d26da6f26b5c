package io.fundcalc.intake.content;

import io.fundcalc.engine.quality.ExDate;
import io.fundcalc.engine.quality.Finding;
import io.fundcalc.engine.quality.StatedEvents;
import io.fundcalc.engine.quality.StatedHistory;
import io.fundcalc.engine.series.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The payouts and splits of a history with unit NAVs: those that its columns name, those that its cumulative NAV tells of,
 * and of both those that the values show.
 */
final class HistoryEvents {

    /** Published changes are rounded to a hundredth of a per cent. */
    private static final double CHANGE_ROUNDING = 0.000_05;

    /** A payout is named on its ex-date or, by some publishers, a few rows off. */
    private static final int NEAR_ROWS = 5;

    private static final int MOST_SEARCHES = 50;

    private final NavHistory history;
    private final int[] days;
    private final Decimals unit;
    private final SortedMap<Integer, BigDecimal> payouts;
    private final SortedMap<Integer, BigDecimal> splits;
    /** Named payouts that no step of the cumulative NAV was taken for yet. */
    private final TreeMap<Integer, BigDecimal> unmatched;

    private final List<Caution> cautions = new ArrayList<>();
    private @Nullable Integer firstConcluded;
    private int concluded;
    private int searches;

    private HistoryEvents(NavHistory history, Decimals unit) {
        this.history = history;
        this.days = history.days();
        this.unit = unit;
        this.payouts = named(days, history.payouts(), BigDecimal.ZERO);
        this.splits = named(days, history.ratios(), BigDecimal.ONE);
        this.unmatched = new TreeMap<>(payouts);
    }

    /**
     * What is applied.
     *
     * @param payouts per unit, by day
     * @param splits new units for each old one, by day
     * @param doubts about what the file states
     * @param cautions about what was concluded
     * @param explained whether the cumulative NAV follows from unit NAV and payouts; false also where there is none
     */
    record Applied(
            SortedMap<Integer, BigDecimal> payouts,
            SortedMap<Integer, BigDecimal> splits,
            List<Finding> doubts,
            List<Caution> cautions,
            boolean explained) {}

    /** The events of a history. */
    static Applied of(NavHistory history, Decimals unit) {
        HistoryEvents events = new HistoryEvents(history, unit);
        List<CumulativePayouts.Step> steps = events.steps();
        if (steps != null) {
            steps.forEach(events::conclude);
            if (events.firstConcluded != null) {
                events.cautions.add(
                        Caution.of("PAYOUTS_FROM_CUMULATIVE", events.concluded, day(events.firstConcluded)));
            }
        }
        boolean none = events.payouts.isEmpty() && events.splits.isEmpty();
        StatedEvents.Applied applied = none || history.eventsAsStated()
                ? new StatedEvents.Applied(events.payouts, events.splits, List.of())
                : StatedEvents.of(new StatedHistory(
                        Dates.of(events.days), unit.toDoubles(), events.told(), events.payouts, events.splits));
        return new Applied(
                applied.payouts(), applied.splits(), applied.doubts(), List.copyOf(events.cautions), steps != null);
    }

    /** Steps of the cumulative NAV, with splits in it or without; null where neither explains it. */
    private @Nullable List<CumulativePayouts.Step> steps() {
        Decimals cumulative = history.cumulative();
        if (cumulative == null) {
            return null;
        }
        double[] units = new double[days.length];
        double held = 1;
        for (int i = 0; i < days.length; i++) {
            BigDecimal ratio = i == 0 ? null : splits.get(days[i]);
            held *= ratio == null ? 1 : ratio.doubleValue();
            units[i] = held;
        }
        List<CumulativePayouts.Step> steps = CumulativePayouts.of(days, unit, cumulative, units);
        if (steps == null && !splits.isEmpty()) {
            Arrays.fill(units, 1);
            return CumulativePayouts.of(days, unit, cumulative, units);
        }
        return steps;
    }

    /** Takes a step of the cumulative NAV for a payout, unless the file names it. */
    private void conclude(CumulativePayouts.Step step) {
        int from = days[Math.max(0, step.before())] + 1;
        int to = days[step.row()];
        SortedMap<Integer, BigDecimal> within = payouts.subMap(from, to + 1);
        BigDecimal told = step.perShare();
        if (within.isEmpty()) {
            within = near(step);
        }
        within.forEach(unmatched::remove);
        BigDecimal sum = within.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        double rest = told.subtract(sum).doubleValue();
        if (within.isEmpty()) {
            place(step, told);
        } else if (Math.abs(rest) > step.slack()) {
            disagree(step, within, sum);
        }
    }

    /** A payout of the same amount that is named a few rows off. */
    private SortedMap<Integer, BigDecimal> near(CumulativePayouts.Step step) {
        int first = days[Math.max(0, step.row() - NEAR_ROWS)];
        int last = days[Math.min(days.length - 1, step.row() + NEAR_ROWS)];
        TreeMap<Integer, BigDecimal> same = new TreeMap<>(unmatched.subMap(first, last + 1));
        same.values().removeIf(paid -> paid.subtract(step.perShare()).abs().doubleValue() > step.slack());
        return same;
    }

    /** The cumulative NAV is the publisher's own sum: a named amount that contradicts it gives way. */
    private void disagree(CumulativePayouts.Step step, SortedMap<Integer, BigDecimal> within, BigDecimal sum) {
        int day = within.firstKey();
        BigDecimal told = step.perShare();
        boolean more = within.size() == 1 && step.row() - step.before() > 1 && told.compareTo(sum) > 0;
        if (more) {
            place(step, told.subtract(sum));
            return;
        }
        cautions.add(Caution.of("PAYOUT_DISAGREES", day(day), sum.toPlainString(), told.toPlainString()));
        within.clear();
        payouts.put(day, told);
    }

    /** Puts a payout on its row; where the cumulative NAV has a hole there, on the row that falls by it. */
    private void place(CumulativePayouts.Step step, BigDecimal perShare) {
        int row = step.row();
        if (row - step.before() > 1) {
            ExDate.Found found = found(step, perShare);
            row = found.row();
            cautions.add(Caution.of(
                    found.certain() ? "PAYOUT_DAY_CONCLUDED" : "PAYOUT_DAY_UNKNOWN",
                    perShare.toPlainString(),
                    day(days[step.before() + 1]),
                    day(days[step.row()]),
                    day(days[row])));
        }
        payouts.merge(days[row], perShare, BigDecimal::add);
        firstConcluded = firstConcluded == null ? days[row] : firstConcluded;
        concluded++;
    }

    /** The row within a hole; each search goes through the history, so that a file of holes gets no more than some. */
    private ExDate.Found found(CumulativePayouts.Step step, BigDecimal perShare) {
        if (searches++ >= MOST_SEARCHES) {
            return new ExDate.Found(step.row(), false);
        }
        StatedHistory bare =
                new StatedHistory(Dates.of(days), unit.toDoubles(), null, new TreeMap<>(), new TreeMap<>());
        return ExDate.within(bare, step.before() + 1, step.row(), perShare.doubleValue());
    }

    /** Growth with events as another column tells it: the adjusted NAV, else the published change. */
    private StatedHistory.@Nullable Told told() {
        Decimals adjusted = history.adjusted();
        if (adjusted != null) {
            return StatedHistory.Told.ofAdjusted(adjusted.toDoubles(), Math.pow(10, -adjusted.decimals()) / 2);
        }
        Decimals published = history.published();
        if (published == null) {
            return null;
        }
        double[] growth = IntStream.range(0, days.length)
                .mapToDouble(i -> 1 + published.toDouble(i))
                .toArray();
        double[] slack = new double[days.length];
        for (int i = 1; i < days.length; i++) {
            slack[i] = CHANGE_ROUNDING + CHANGE_ROUNDING * 2 / unit.toDouble(i - 1);
        }
        return new StatedHistory.Told(growth, slack);
    }

    /** The cells that tell of something. */
    private static SortedMap<Integer, BigDecimal> named(int[] days, @Nullable Decimals column, BigDecimal nothing) {
        SortedMap<Integer, BigDecimal> events = new TreeMap<>();
        for (int i = 0; column != null && i < days.length; i++) {
            BigDecimal amount = column.get(i);
            if (amount != null && amount.signum() > 0 && amount.compareTo(nothing) != 0) {
                events.put(days[i], amount);
            }
        }
        return events;
    }

    private static String day(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }
}
