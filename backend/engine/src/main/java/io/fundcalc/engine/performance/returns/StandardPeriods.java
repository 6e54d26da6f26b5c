package io.fundcalc.engine.performance.returns;

import io.fundcalc.engine.convention.Frequency;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.track.Lookback;
import io.fundcalc.engine.performance.track.Span;
import io.fundcalc.engine.performance.track.Track;
import java.util.ArrayList;
import java.util.List;

/**
 * Standard periods: returns over the usual spans, counted back from the last day.
 *
 * <pre>
 * Figure       standardPeriods
 * Formula      R = Wₙ ÷ Wₛ − 1
 * Symbols      Wₙ adjusted value on the last day · Wₛ value on the last day with a value that is not after the same day so
 *              many weeks, months or years before; the month's end in series that are monthly or coarser; for the year to
 *              date the end of the year before
 * Unit         ratio over the period; annualised: ratio per year
 * Range        −1 … ∞
 * Unavailable  the series begins later (SHORTER_THAN_PERIOD) · its values lie further apart (COARSER_THAN_PERIOD) ·
 *              annualised: under one year (SHORTER_THAN_ONE_YEAR)
 * Convention   annualization, annualiseShort, basis
 * Source       GIPS Standards, CFA Institute, 2020, 4.A.1
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.returns.SnippetsTest" region="standardPeriods"}
 */
public final class StandardPeriods {

    private static final int MONTHS_PER_YEAR = 12;

    private StandardPeriods() {}

    /** All of them, from the shortest to the whole history. */
    public static List<StandardPeriod> of(Track track) {
        List<StandardPeriod> periods = new ArrayList<>();
        periods.add(coarser(track, Frequency.WEEKLY) ? none("1w", Reason.COARSER_THAN_PERIOD) : week(track));
        periods.add(months(track, "1m", 1, Frequency.MONTHLY));
        periods.add(months(track, "3m", 3, Frequency.QUARTERLY));
        periods.add(months(track, "6m", 6, Frequency.HALF_YEARLY));
        periods.add(since(track, "ytd", Lookback.yearStart(track)));
        periods.add(years(track, "1y", 1));
        periods.add(years(track, "3y", 3));
        periods.add(years(track, "5y", 5));
        periods.add(years(track, "10y", 10));
        periods.add(since(track, "inception", 0));
        return periods;
    }

    private static StandardPeriod week(Track track) {
        return since(track, "1w", Lookback.weeks(track, 1));
    }

    private static StandardPeriod years(Track track, String name, int years) {
        return since(track, name, Lookback.months(track, years * MONTHS_PER_YEAR));
    }

    private static StandardPeriod months(Track track, String name, int months, Frequency coarsest) {
        return coarser(track, coarsest)
                ? none(name, Reason.COARSER_THAN_PERIOD)
                : since(track, name, Lookback.months(track, months));
    }

    private static boolean coarser(Track track, Frequency coarsest) {
        return track.conventions().frequency().compareTo(coarsest) > 0;
    }

    private static StandardPeriod since(Track track, String name, int start) {
        if (track.size() == 0) {
            return new StandardPeriod(name, Outcome.tooFew(1, 0), Outcome.tooFew(1, 0), Outcome.tooFew(1, 0));
        }
        if (start < 0) {
            return none(name, Reason.SHORTER_THAN_PERIOD);
        }
        double before = track.growth()[start];
        if (before == 0) {
            return none(name, Reason.TOTAL_LOSS);
        }
        double growth = track.growth()[track.size()] / before;
        Span span = track.spanFrom(start);
        return new StandardPeriod(
                name,
                Outcome.computed(span.from()),
                track.figure(growth - 1),
                AnnualisedReturn.of(track, growth, span));
    }

    private static StandardPeriod none(String name, Reason reason) {
        return new StandardPeriod(
                name, Outcome.unavailable(reason), Outcome.unavailable(reason), Outcome.unavailable(reason));
    }
}
