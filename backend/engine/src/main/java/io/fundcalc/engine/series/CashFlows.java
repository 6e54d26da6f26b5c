package io.fundcalc.engine.series;

import io.fundcalc.engine.series.InvalidSeriesException.Rule;
import java.util.Arrays;

/**
 * Dated amounts seen from the investor, in order of date and on one date of amount, so that sums do not depend on the order
 * they were told in: negative was paid in, positive was received. Flows may share a date and may be zero.
 */
public final class CashFlows {

    /** Amounts beyond this would make sums and products of them leave the range of numbers. */
    public static final double LARGEST_AMOUNT = 1e280;

    /** More flows than this are refused. */
    public static final int MOST_FLOWS = 40_000;

    private final int[] days;
    private final double[] amounts;

    private CashFlows(int[] days, double[] amounts) {
        this.days = days;
        this.amounts = amounts;
    }

    /**
     * Takes over the arrays, which the caller no longer uses; flows may come in any order.
     *
     * @param days days since 1970-01-01
     * @param amounts currency, one for each day
     * @throws InvalidSeriesException where lengths differ, nothing is given, too much is given or an amount is not finite or beyond 10²⁸⁰
     */
    public static CashFlows of(int[] days, double[] amounts) {
        if (days.length != amounts.length) {
            throw new InvalidSeriesException(Rule.LENGTH_MISMATCH, "flows", -1);
        }
        if (days.length == 0) {
            throw new InvalidSeriesException(Rule.EMPTY, "flows", -1);
        }
        return ofAny(days, amounts);
    }

    /** As {@link #of}, and accepts no flows at all: a fund without payments in or out. */
    public static CashFlows ofAny(int[] days, double[] amounts) {
        if (days.length > MOST_FLOWS) {
            throw new InvalidSeriesException(Rule.TOO_MANY, "flows", -1);
        }
        boolean ordered = true;
        for (int i = 0; i < days.length; i++) {
            if (!(Math.abs(amounts[i]) <= LARGEST_AMOUNT)) {
                throw new InvalidSeriesException(Rule.NOT_FINITE, "flows", i);
            }
            ordered &= i == 0 || days[i - 1] <= days[i];
        }
        CashFlows flows = ordered ? new CashFlows(days, amounts) : sorted(days, amounts);
        flows.sortWithinDays();
        return flows;
    }

    private void sortWithinDays() {
        for (int from = 0, to; from < days.length; from = to) {
            to = from + 1;
            while (to < days.length && days[to] == days[from]) {
                to++;
            }
            if (to - from > 1) {
                Arrays.sort(amounts, from, to);
            }
        }
    }

    private static CashFlows sorted(int[] days, double[] amounts) {
        long[] keys = new long[days.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) days[i] << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        int[] sortedDays = new int[keys.length];
        double[] sortedAmounts = new double[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sortedDays[i] = (int) (keys[i] >> Integer.SIZE);
            sortedAmounts[i] = amounts[(int) keys[i]];
        }
        return new CashFlows(sortedDays, sortedAmounts);
    }

    public int size() {
        return days.length;
    }

    /** Days since 1970-01-01, ascending with the index. */
    public int day(int index) {
        return days[index];
    }

    public double amount(int index) {
        return amounts[index];
    }

    public int firstDay() {
        return days[0];
    }

    public int lastDay() {
        return days[days.length - 1];
    }

    /** What was paid in, a positive number. */
    public double paidIn() {
        double sum = 0;
        for (double amount : amounts) {
            sum += Math.max(-amount, 0);
        }
        return sum;
    }

    /** What was received. */
    public double received() {
        double sum = 0;
        for (double amount : amounts) {
            sum += Math.max(amount, 0);
        }
        return sum;
    }
}
