package io.fundcalc.engine.performance.rolling;

import io.fundcalc.engine.numeric.PartialOrder;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.track.Track;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * Holding period: what holding for so many years gave, over every possible start.
 *
 * <p>A window begins at every value of the fund and ends at the first value on or after the same date so many years
 * later (28 February for a start on the 29th, where the later year has none).
 *
 * <pre>
 * Figure       holdingPeriods
 * Formula      R = (V(end) ÷ V(start))^(1 ÷ y) − 1 for each window; of these the share above 0, the least, the middle
 *              and the greatest
 * Symbols      V growth of 1, dividends reinvested · y years
 * Unit         ratio per year; the share is a ratio of the number of windows
 * Range        −1 … ∞
 * Unavailable  no window of so many years (SHORTER_THAN_PERIOD)
 * Convention   basis
 * Source       Global Investment Performance Standards (GIPS), CFA Institute, 2020, annualised return
 * </pre>
 *
 * @param years length of each window
 * @param windows how many there are
 * @param positiveShare share of windows that gained
 * @param worst ratio per year
 * @param median of the growths, ratio per year
 * @param best ratio per year
 */
public record HoldingPeriod(
        int years,
        int windows,
        Outcome<Double> positiveShare,
        Outcome<Double> worst,
        Outcome<Double> median,
        Outcome<Double> best) {

    /** Always shown. */
    private static final int[] USUAL = {1, 3, 5, 10};

    /** Shown where the history is long enough. */
    private static final int[] LONG = {15, 20, 25, 30, 40, 50};

    private static final double DAYS_PER_YEAR = 365.25;

    /** For holdings of 1, 3, 5 and 10 years, and of 15 years and more where there are such. */
    public static List<HoldingPeriod> of(Track track) {
        List<HoldingPeriod> periods = new ArrayList<>();
        int[] ends = new int[track.days().length];
        for (int years : USUAL) {
            periods.add(of(track, years, ends));
        }
        for (int years : LONG) {
            if (track.span().days() >= Math.floor(years * DAYS_PER_YEAR)) {
                periods.add(of(track, years, ends));
            }
        }
        return periods;
    }

    private static HoldingPeriod of(Track track, int years, int[] ends) {
        int windows = walk(track, years, ends);
        if (windows == 0) {
            Outcome<Double> none = Outcome.unavailable(Reason.SHORTER_THAN_PERIOD);
            return new HoldingPeriod(years, 0, none, none, none, none);
        }
        double[] growths = growths(track.growth(), ends, windows);
        Extremes extremes = Extremes.of(growths);
        return new HoldingPeriod(
                years,
                windows,
                Outcome.of((double) extremes.gains / windows),
                perYear(extremes.least, years),
                perYear(PartialOrder.inPlace(growths).quantile(0.5), years),
                perYear(extremes.greatest, years));
    }

    /** What a look at each growth gives. */
    private record Extremes(int gains, double least, double greatest) {

        static Extremes of(double[] growths) {
            int gains = 0;
            double least = growths[0];
            double greatest = growths[0];
            for (double growth : growths) {
                gains += growth > 1 ? 1 : 0;
                // Comparisons, not Math.min and Math.max, whose care for NaN and −0 costs ten cycles in a chain.
                least = growth < least ? growth : least;
                greatest = growth > greatest ? growth : greatest;
            }
            return new Extremes(gains, least, greatest);
        }
    }

    private static Outcome<Double> perYear(double growth, int years) {
        return Outcome.of(years == 1 ? growth - 1 : Math.pow(growth, 1.0 / years) - 1);
    }

    /** Writes the last position of each window, earliest first; gives their number. */
    private static int walk(Track track, int years, int[] ends) {
        int[] days = track.days();
        int starts = starts(track.growth());
        int start = 0;
        int end = 0;
        while (start < starts) {
            Leap leap = Leap.from(days[start], years);
            int until = track.series().dates().lastOnOrBefore(leap.until - 1) + 1;
            int stop = Math.min(starts, until);
            for (; start < stop; start++) {
                int due = Math.min(days[start] + leap.days, leap.latest);
                while (end < days.length && days[end] < due) {
                    end++;
                }
                if (end == days.length) {
                    return start;
                }
                ends[start] = end;
            }
        }
        return start;
    }

    /** Number of days before a total loss, from which there is something to grow. */
    private static int starts(double[] growth) {
        int starts = growth.length;
        while (starts > 0 && growth[starts - 1] == 0) {
            starts--;
        }
        return starts;
    }

    /** Growth of each window: first where it ends, then over where it begins, for the sake of vector instructions. */
    private static double[] growths(double[] growth, int[] ends, int windows) {
        double[] growths = new double[windows];
        for (int i = 0; i < windows; i++) {
            growths[i] = growth[ends[i]];
        }
        for (int i = 0; i < windows; i++) {
            growths[i] /= growth[i];
        }
        return growths;
    }

    /**
     * How many days lie between a date and the same date years later: the same number for all dates from one first of
     * March to the next, so no date needs taking apart.
     *
     * @param until the first of March that ends the stretch
     * @param days to add
     * @param latest no later than the end of February in the last year
     */
    private record Leap(int until, int days, int latest) {

        static Leap from(int day, int years) {
            LocalDate date = LocalDate.ofEpochDay(day);
            int year = date.getMonthValue() < Month.MARCH.getValue() ? date.getYear() - 1 : date.getYear();
            return new Leap(
                    firstOfMarch(year + 1),
                    firstOfMarch(year + years) - firstOfMarch(year),
                    firstOfMarch(year + years + 1) - 1);
        }

        private static int firstOfMarch(int year) {
            return (int) LocalDate.of(year, Month.MARCH, 1).toEpochDay();
        }
    }
}
