package io.fundcalc.engine.performance.rolling;

import io.fundcalc.engine.numeric.Indicator;
import io.fundcalc.engine.numeric.Median;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.track.DayIndex;
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
 * Formula      Rᵢ = (V(eᵢ) ÷ V(bᵢ))^(1 ÷ y) − 1; |{i : Rᵢ > 0}| ÷ k; R₍₁₎; q(½); R₍ₖ₎
 * Symbols      V growth of 1, dividends reinvested · y years · bᵢ, eᵢ first and last day of window i · k number of
 *              windows · R₍₁₎ worst, q(½) median, R₍ₖ₎ best outcome
 * Unit         ratio per year; the share is a ratio of the number of windows
 * Range        −1 … ∞
 * Unavailable  no window of so many years (SHORTER_THAN_PERIOD)
 * Convention   basis
 * Source       Global Investment Performance Standards (GIPS), CFA Institute, 2020, annualised return
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.rolling.SnippetsTest" region="holdingPeriods"}
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
        double[] room = new double[track.days().length];
        for (int years : USUAL) {
            periods.add(of(track, years, room));
        }
        for (int years : LONG) {
            if (track.span().days() >= Math.floor(years * DAYS_PER_YEAR)) {
                periods.add(of(track, years, room));
            }
        }
        return periods;
    }

    private static HoldingPeriod of(Track track, int years, double[] room) {
        double[] growths = track.room();
        int windows = walk(track, years, growths);
        if (windows == 0) {
            Outcome<Double> none = Outcome.unavailable(Reason.SHORTER_THAN_PERIOD);
            return new HoldingPeriod(years, 0, none, none, none, none);
        }
        // Where windows end is written, where they begin divided by: a loop on its own becomes vector instructions.
        double[] growth = track.growth();
        for (int i = 0; i < windows; i++) {
            growths[i] /= growth[i];
        }
        Extremes extremes = Extremes.of(growths, windows);
        return new HoldingPeriod(
                years,
                windows,
                Outcome.of((double) extremes.gains / windows),
                perYear(extremes.least, years),
                perYear(Median.of(growths, windows, room), years),
                perYear(extremes.greatest, years));
    }

    /** What a look at each growth gives. */
    private record Extremes(int gains, double least, double greatest) {

        static Extremes of(double[] growths, int windows) {
            int gains = 0;
            double least = growths[0];
            double greatest = growths[0];
            for (int i = 0; i < windows; i++) {
                gains += Indicator.below(1, growths[i]);
            }
            for (int i = 0; i < windows; i++) {
                least = Math.min(least, growths[i]);
                greatest = Math.max(greatest, growths[i]);
            }
            return new Extremes(gains, least, greatest);
        }
    }

    private static Outcome<Double> perYear(double growth, int years) {
        return Outcome.of(years == 1 ? growth - 1 : Math.pow(growth, 1.0 / years) - 1);
    }

    /** Writes the growth of 1 at the end of each window, earliest first; gives their number. */
    private static int walk(Track track, int years, double[] atEnd) {
        int[] days = track.days();
        int last = track.span().to();
        int starts = starts(track.growth());
        int start = 0;
        while (start < starts) {
            Leap leap = Leap.from(days[start], years);
            int stop = Math.min(starts, before(track, leap.until));
            int due = leap.latest <= last ? stop : Math.clamp(before(track, last - leap.days + 1), start, stop);
            leap.write(track, start, due, atEnd);
            start = due;
            if (due < stop) {
                break;
            }
        }
        return start;
    }

    /** Number of the track's days before this one. */
    private static int before(Track track, int day) {
        if (day <= track.span().from()) {
            return 0;
        }
        return day > track.span().to() ? track.days().length : track.index().onOrAfter(day);
    }

    /** Number of days before a total loss, from which there is something to grow. */
    private static int starts(double[] growth) {
        int starts = growth.length;
        while (starts > 0 && growth[starts - 1] == 0) {
            starts--;
        }
        return starts;
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

        /** The growth where windows end that begin from one position up to but without another. */
        void write(Track track, int from, int to, double[] atEnd) {
            int[] starts = track.days();
            double[] growth = track.growth();
            DayIndex index = track.index();
            for (int i = from; i < to; i++) {
                atEnd[i] = growth[index.onOrAfter(Math.min(starts[i] + days, latest))];
            }
        }

        private static int firstOfMarch(int year) {
            return (int) LocalDate.of(year, Month.MARCH, 1).toEpochDay();
        }
    }
}
