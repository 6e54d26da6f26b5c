package io.fundcalc.engine.quality;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How the values of a history move without any event, and what is usual there. */
final class Moves {

    /** Deviation of a fund of shares over one day, where there are too few rows to measure it. */
    private static final double DAILY_DEVIATION = 0.02;

    /** What doubles and prices without rounding may still hide. */
    private static final double LEAST_DEVIATION = 1e-5;

    private static final double FEW_ARE_VAGUE = 1.5;
    /** Fewer returns say nothing of the next one: what is stated is applied. */
    private static final int FEW = 3;

    private static final int MOST_DECIMALS = 6;
    private static final int LONG_WEEKEND = 4;
    private static final double LONGER_THAN_USUAL = 1.5;

    private final StatedHistory history;
    /** Returns of rows 1 … n − 1; NaN on days of events. */
    private final double[] quiet;

    private final double halfStep;
    private final double usualDays;
    /** Deviation of all returns together, for a history with too few of them around a row. */
    private final double vague;

    Moves(StatedHistory history) {
        this.history = history;
        double[] values = history.values();
        quiet = new double[values.length - 1];
        int[] days = new int[quiet.length];
        for (int i = 1; i < values.length; i++) {
            int day = history.dates().day(i);
            boolean event =
                    history.payouts().containsKey(day) || history.splits().containsKey(day);
            quiet[i - 1] = event ? Double.NaN : values[i] / values[i - 1] - 1;
            days[i - 1] = day - history.dates().day(i - 1);
        }
        Arrays.sort(days);
        usualDays = days[days.length / 2];
        halfStep = halfStep(values);
        vague = vague(quiet);
    }

    /** The row of a day; −1 where an event there changes nothing: no such row, or the first one. */
    int row(int day) {
        int row = history.dates().find(day);
        return row > 0 ? row : -1;
    }

    int size() {
        return history.values().length;
    }

    double value(int row) {
        return history.values()[row];
    }

    /** Growth of the bare value since the row before. */
    double bare(int row) {
        return value(row) / value(row - 1);
    }

    /** Total growth as another column tells it, NaN where nothing is told. */
    double told(int row) {
        StatedHistory.Told told = history.told();
        return told == null ? Double.NaN : told.growth()[row];
    }

    /** What rounding may hide of the told growth. */
    double slack(int row) {
        StatedHistory.Told told = history.told();
        return told == null ? 0 : told.slack()[row];
    }

    /** What a return of a row would usually be; a longer pause than usual widens it. */
    UsualMove usual(int row) {
        double pause = history.dates().day(row) - history.dates().day(row - 1);
        double floor = Math.max(LEAST_DEVIATION, 2 * halfStep / value(row));
        @Nullable UsualMove around = UsualMove.around(quiet, row - 1, floor);
        if (around == null) {
            return new UsualMove(0, Math.max(Math.max(floor, DAILY_DEVIATION * Math.sqrt(pause)), vague));
        }
        boolean longer = pause > Math.max(LONG_WEEKEND, LONGER_THAN_USUAL * usualDays);
        return longer
                ? new UsualMove(around.median() * pause / usualDays, around.deviation() * Math.sqrt(pause / usualDays))
                : around;
    }

    /** What the returns of a short history say of its usual move: too little to be taken exactly, or nothing. */
    private static double vague(double[] quiet) {
        double squares = 0;
        int count = 0;
        for (double each : quiet) {
            squares += Double.isNaN(each) ? 0 : each * each;
            count += Double.isNaN(each) ? 0 : 1;
        }
        return count < FEW ? Double.POSITIVE_INFINITY : FEW_ARE_VAGUE * Math.sqrt(squares / count);
    }

    /** Half of the last decimal that any value has. */
    private static double halfStep(double[] values) {
        int decimals = 0;
        for (int i = 0; i < values.length && decimals < MOST_DECIMALS; i++) {
            double scaled = values[i] * Math.pow(10, decimals);
            while (decimals < MOST_DECIMALS && Math.abs(scaled - Math.rint(scaled)) > 1e-6 * Math.max(1, scaled)) {
                decimals++;
                scaled = values[i] * Math.pow(10, decimals);
            }
        }
        return PublishedNav.halfStep(decimals);
    }
}
