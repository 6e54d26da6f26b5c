package io.fundcalc.engine.history;

import io.fundcalc.engine.convention.NavBasis;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.InvalidSeriesException;
import io.fundcalc.engine.series.InvalidSeriesException.Rule;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.Split;
import java.util.List;

/**
 * What one unit bought on the first day is worth, rebuilt from the unit NAV and what was paid out and split.
 *
 * <pre>
 * adjusted    Aₜ = uₜ × ∏ over events up to t of sₖ × (1 + dₖ ÷ uₖ): every payout buys units at that day's NAV
 * cumulative  Cₜ = Sₜ × uₜ + Σ over payouts up to t of Sₖ × dₖ, S the product of splits: payouts are kept, not invested
 * unit        uₜ
 * </pre>
 *
 * uₜ unit NAV, dₖ payout per unit on its ex-date, sₖ new units for each old one. On a day with both, the payout is per
 * new unit. What was paid on the first day or before counts in the cumulative basis only; splits up to the first day and
 * all events after the last change nothing. An event between dates of the series is refused, because there is no NAV to
 * invest it at.
 */
public final class AdjustedNav {

    private AdjustedNav() {}

    /**
     * The NAV on this basis.
     *
     * @throws InvalidSeriesException where an event is not positive or its date is not one of the series
     */
    public static NavSeries of(NavSeries unit, List<Dividend> dividends, List<Split> splits, NavBasis basis) {
        double[] payouts = new double[unit.size()];
        double[] ratios = new double[unit.size()];
        boolean paid = place(unit.dates(), dividends, payouts);
        boolean split = placeSplits(unit.dates(), splits, ratios);
        if (basis == NavBasis.UNIT || !(paid || split)) {
            return unit;
        }
        return new NavSeries(
                unit.dates(),
                basis == NavBasis.ADJUSTED
                        ? adjusted(unit.values(), payouts, ratios)
                        : cumulative(unit.values(), payouts, ratios));
    }

    private static double[] adjusted(double[] unit, double[] payouts, double[] ratios) {
        double[] values = new double[unit.length];
        double units = 1;
        for (int i = 0; i < unit.length; i++) {
            if (ratios[i] != 0) {
                units *= ratios[i];
            }
            if (i > 0 && payouts[i] != 0) {
                units *= 1 + payouts[i] / unit[i];
            }
            values[i] = unit[i] * units;
        }
        return values;
    }

    private static double[] cumulative(double[] unit, double[] payouts, double[] ratios) {
        double[] values = new double[unit.length];
        double units = 1;
        double paid = 0;
        for (int i = 0; i < unit.length; i++) {
            if (ratios[i] != 0) {
                units *= ratios[i];
            }
            paid += units * payouts[i];
            values[i] = units * unit[i] + paid;
        }
        return values;
    }

    private static boolean place(Dates dates, List<Dividend> dividends, double[] payouts) {
        boolean any = false;
        for (int i = 0; i < dividends.size(); i++) {
            Dividend dividend = dividends.get(i);
            int at = position(dates, dividend.day(), dividend.perShare(), "dividends", i);
            if (at >= 0) {
                payouts[at] += dividend.perShare();
                any = true;
            }
        }
        return any;
    }

    private static boolean placeSplits(Dates dates, List<Split> splits, double[] ratios) {
        boolean any = false;
        for (int i = 0; i < splits.size(); i++) {
            Split split = splits.get(i);
            int at = position(dates, split.day(), split.ratio(), "splits", i);
            if (at > 0) {
                ratios[at] = ratios[at] == 0 ? split.ratio() : ratios[at] * split.ratio();
                any = true;
            }
        }
        return any;
    }

    /** Where the event falls: 0 for the first day and all before it, −1 after the last. */
    private static int position(Dates dates, int day, double amount, String field, int index) {
        if (!Double.isFinite(amount)) {
            throw new InvalidSeriesException(Rule.NOT_FINITE, field, index);
        }
        if (amount <= 0) {
            throw new InvalidSeriesException(Rule.NOT_POSITIVE, field, index);
        }
        if (day <= dates.first() || day > dates.last()) {
            return day > dates.last() ? -1 : 0;
        }
        int at = dates.find(day);
        if (at < 0) {
            throw new InvalidSeriesException(Rule.DATE_NOT_IN_SERIES, field, index);
        }
        return at;
    }
}
