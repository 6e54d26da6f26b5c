package io.fundcalc.engine.dca.plan;

import io.fundcalc.engine.dca.plan.InvalidPlanException.Rule;
import io.fundcalc.engine.series.Dates;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a plan pays in.
 *
 * @param day of the month (1 to 31, clamped to its end) or of the week (1 is Monday); 0 where each trading day counts
 * @param from first day that may be scheduled, days since 1970-01-01; so are the others
 * @param to last one
 * @param holidayRule for a scheduled day that is no trading day
 */
public record Schedule(Frequency frequency, int day, int from, int to, HolidayRule holidayRule) {

    /** Most instalments of a plan: a daily one of two hundred years. */
    public static final int MOST_INSTALMENTS = 50_000;

    private static final int WEEK = 7;
    private static final int MONTHS = 12;
    private static final int SHORTEST_MONTH = 28;
    /** 1970-01-01 was a Thursday. */
    private static final int FIRST_WEEKDAY = 3;

    /** How often. */
    public enum Frequency {
        /** On each trading day. */
        DAILY("daily", 0),
        /** On a day of the week. */
        WEEKLY("weekly", 7),
        /** On a day of each second week, counted from the first such day. */
        BIWEEKLY("biweekly", 7),
        /** On a day of the month. */
        MONTHLY("monthly", 31);

        private final String wireName;
        private final int lastDay;

        Frequency(String wireName, int lastDay) {
            this.wireName = wireName;
            this.lastDay = lastDay;
        }

        /** The last day that can be chosen; 0 where there is nothing to choose. */
        public int lastDay() {
            return lastDay;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    /** What becomes of an instalment whose day is no trading day. */
    public enum HolidayRule {
        /** The first trading day after it. */
        NEXT("next"),
        /** The last one before it. */
        PREVIOUS("previous"),
        /** It is left out. */
        SKIP("skip");

        private final String wireName;

        HolidayRule(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    /** Why an instalment was moved or left out. */
    public enum Cause {
        /** Its day is no trading day. */
        NOT_TRADING_DAY,
        /** No NAV of the plan's days serves it. */
        BEYOND_DATA,
        /** The holding is worth the target already. */
        TARGET_REACHED,
        /** The strategy pays nothing in. */
        FACTOR_ZERO,
        /** The fund takes less on this day. */
        PURCHASE_LIMIT,
        /** The plan ended with its take-profit. */
        STOPPED
    }

    /**
     * An instalment and the trading day that serves it.
     *
     * @param scheduled days since 1970-01-01
     * @param at position of the trading day; −1 where there is none
     * @param cause null where the scheduled day itself serves it
     */
    public record Instalment(
            int scheduled, int at, @Nullable Cause cause) {}

    /** @throws InvalidPlanException where the day does not belong to the frequency or the plan ends before it begins */
    public Schedule {
        boolean chosen = frequency.lastDay > 0;
        if (chosen ? day < 1 || day > frequency.lastDay : day != 0) {
            throw new InvalidPlanException(Rule.DAY_OUT_OF_RANGE, "day", day, frequency, frequency.lastDay);
        }
        if (from > to) {
            throw new InvalidPlanException(Rule.REVERSED, "to", LocalDate.ofEpochDay(to), LocalDate.ofEpochDay(from));
        }
    }

    /** The same plan beginning on another day. */
    public Schedule between(int newFrom, int newTo) {
        return new Schedule(frequency, day, newFrom, newTo, holidayRule);
    }

    /**
     * The instalments on a fund's trading days.
     *
     * @throws InvalidPlanException where the plan lies outside the data or has too many
     */
    public List<Instalment> on(Dates trading) {
        if (from > trading.last()) {
            throw new InvalidPlanException(
                    Rule.BEGINS_AFTER_DATA, "from", LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(trading.last()));
        }
        if (to < trading.first()) {
            throw new InvalidPlanException(
                    Rule.ENDS_BEFORE_DATA, "to", LocalDate.ofEpochDay(to), LocalDate.ofEpochDay(trading.first()));
        }
        return frequency == Frequency.DAILY ? each(trading) : new Placement(trading).all();
    }

    private List<Instalment> each(Dates trading) {
        List<Instalment> all = new ArrayList<>();
        for (int at = trading.lastOnOrBefore(from - 1) + 1; at < trading.size() && trading.day(at) <= to; at++) {
            all.add(new Instalment(trading.day(at), at, null));
        }
        return all;
    }

    /**
     * The n-th scheduled day from the month or week of {@code from} on; it may lie before {@code from}.
     *
     * @param firstMonth months since year 0
     */
    private int scheduled(int n, int firstMonth, int firstWeekday) {
        return switch (frequency) {
            case MONTHLY -> {
                int year = Math.floorDiv(firstMonth + n, MONTHS);
                int month = Math.floorMod(firstMonth + n, MONTHS) + 1;
                int last =
                        day <= SHORTEST_MONTH ? day : YearMonth.of(year, month).lengthOfMonth();
                yield (int) LocalDate.of(year, month, Math.min(day, last)).toEpochDay();
            }
            case BIWEEKLY -> firstWeekday + 2 * WEEK * n;
            case WEEKLY, DAILY -> firstWeekday + WEEK * n;
        };
    }

    /** Puts scheduled days on trading days, both ascending. */
    private final class Placement {

        private final int[] trading;
        private int next;

        Placement(Dates dates) {
            this.trading = dates.days();
            this.next = dates.lastOnOrBefore(from - 1) + 1;
        }

        List<Instalment> all() {
            LocalDate first = LocalDate.ofEpochDay(from);
            int month = first.getYear() * MONTHS + first.getMonthValue() - 1;
            int weekday = from + Math.floorMod(day - 1 - FIRST_WEEKDAY - from, WEEK);
            List<Instalment> all = new ArrayList<>();
            int n = scheduled(0, month, weekday) < from ? 1 : 0;
            int preceding = from;
            int one = scheduled(n, month, weekday);
            while (one <= to) {
                int following = scheduled(++n, month, weekday);
                all.add(placed(preceding, one, following));
                if (all.size() > MOST_INSTALMENTS) {
                    throw new InvalidPlanException(Rule.TOO_MANY_INSTALMENTS, "to", MOST_INSTALMENTS);
                }
                preceding = one;
                one = following;
            }
            return all;
        }

        private Instalment placed(int preceding, int scheduled, int following) {
            while (next < trading.length && trading[next] < scheduled) {
                next++;
            }
            if (next < trading.length && trading[next] == scheduled) {
                return new Instalment(scheduled, next, null);
            }
            if (crowded(preceding, scheduled, following)) {
                return new Instalment(scheduled, -1, Cause.BEYOND_DATA);
            }
            return switch (holidayRule) {
                case SKIP -> new Instalment(scheduled, -1, Cause.NOT_TRADING_DAY);
                case NEXT -> rolled(scheduled, next);
                case PREVIOUS -> rolled(scheduled, next - 1);
            };
        }

        /**
         * Whether an instalment outside the data is not the one next to them: a fund that does not trade yet, or no more,
         * would else get months of them on one day.
         */
        private boolean crowded(int preceding, int scheduled, int following) {
            int first = trading[0];
            int last = trading[trading.length - 1];
            return scheduled < first
                    ? following <= first
                    : scheduled > last && (holidayRule == HolidayRule.SKIP || preceding >= last);
        }

        private Instalment rolled(int scheduled, int at) {
            if (at < 0 || at >= trading.length) {
                return new Instalment(scheduled, -1, Cause.BEYOND_DATA);
            }
            boolean inside = trading[at] >= from && trading[at] <= to;
            return new Instalment(scheduled, inside ? at : -1, Cause.NOT_TRADING_DAY);
        }
    }
}
