package io.fundcalc.engine.dca.simulation;

import io.fundcalc.engine.cashflow.Xirr;
import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.series.CashFlows;
import java.util.Arrays;
import java.util.SortedMap;

/** Payments of a plan as they happen, those of one day added up; negative was paid in. */
public final class Flows {

    private static final int FIRST_SIZE = 64;

    /** Where a yearly rate is searched first. */
    private static final double GUESS = 0.1;

    private int[] days = new int[FIRST_SIZE];
    private double[] amounts = new double[FIRST_SIZE];
    private int size;
    private int changesOfSign;

    /** How many are carried forward, to which day, and what they are worth there. */
    private int carried;

    private int carriedTo;
    private double carriedWorth;

    /** Adds a payment on the last day or a later one. */
    void add(int day, double amount) {
        if (size > 0 && days[size - 1] == day) {
            amounts[size - 1] += amount;
            return;
        }
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
            amounts = Arrays.copyOf(amounts, size * 2);
        }
        changesOfSign += size > 0 && amounts[size - 1] < 0 != amount < 0 ? 1 : 0;
        days[size] = day;
        amounts[size++] = amount;
    }

    int firstDay() {
        return days[0];
    }

    /** Whether money was only paid in, so that with a value at the end there is one rate. */
    boolean onlyPaidIn() {
        return changesOfSign == 0 && amounts[0] < 0;
    }

    /** The yearly rate of these with a last amount received; actual days over 365. */
    public Outcome<Double> rateWith(int day, double received) {
        if (size == 0) {
            return Outcome.unavailable(Reason.NO_CAPITAL);
        }
        boolean sameDay = days[size - 1] == day;
        if (sameDay && size == 1) {
            return Outcome.unavailable(Reason.SINGLE_DATE);
        }
        int count = sameDay ? size : size + 1;
        int[] allDays = Arrays.copyOf(days, count);
        double[] all = Arrays.copyOf(amounts, count);
        allDays[count - 1] = day;
        all[count - 1] = received + (sameDay ? amounts[size - 1] : 0);
        return Xirr.of(CashFlows.of(allDays, all), DayCount.ACT_365F, GUESS).rate();
    }

    /** Adds these to payments by day. */
    public void addTo(SortedMap<Integer, Double> byDay) {
        for (int i = 0; i < size; i++) {
            byDay.merge(days[i], amounts[i], Double::sum);
        }
    }

    /** The yearly rate of payments by day; actual days over 365. */
    public static Outcome<Double> rate(SortedMap<Integer, Double> byDay) {
        if (byDay.size() < 2) {
            return Outcome.unavailable(byDay.isEmpty() ? Reason.NO_CAPITAL : Reason.SINGLE_DATE);
        }
        int[] dates = byDay.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] all = byDay.values().stream().mapToDouble(Double::doubleValue).toArray();
        return Xirr.of(CashFlows.of(dates, all), DayCount.ACT_365F, GUESS).rate();
    }

    /**
     * What these are worth on a day, carried forward at a yearly rate. Goes on from the day asked for before, so that asking
     * on each day takes no longer than asking once.
     */
    double worth(int day, double rate) {
        double growth = 1 + rate;
        if (carried > 0) {
            carriedWorth *= Math.pow(growth, DayCount.ACT_365F.years(carriedTo, day));
        }
        for (; carried < size; carried++) {
            carriedWorth += amounts[carried] * Math.pow(growth, DayCount.ACT_365F.years(days[carried], day));
        }
        carriedTo = day;
        return carriedWorth;
    }
}
