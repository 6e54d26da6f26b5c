package io.fundcalc.engine.dca.simulation;

import io.fundcalc.engine.convention.NavBasis;
import io.fundcalc.engine.history.AdjustedNav;
import io.fundcalc.engine.money.Nav;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.Split;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A fund as a plan trades it: unit NAVs as exact decimals, with payouts and splits on their days. Immutable, made once for
 * all plans that are tried on it.
 */
public final class TradedFund {

    /** NAVs with more decimals are kept as {@link BigDecimal}; published ones have 4 to 6. */
    private static final int MOST_DECIMALS = 8;

    /** Whole numbers below are exact as doubles. */
    private static final double EXACT = 0x1p53;

    private final NavSeries unit;
    private final NavSeries reinvested;
    private final long @Nullable [] digits;
    private final int decimals;
    private final List<Event> events;

    /**
     * A day on which a fund pays out or splits.
     *
     * @param at position of the day
     * @param ratio new shares for each old one; 1 where it does not split
     * @param perShare currency per share, after the split; 0 where it pays nothing
     */
    record Event(int at, BigDecimal ratio, BigDecimal perShare) {}

    /**
     * A fund whose events stand on days of its NAVs.
     *
     * @throws io.fundcalc.engine.series.InvalidSeriesException where an event is not positive or not on such a day
     */
    public TradedFund(NavSeries unit, List<Dividend> dividends, List<Split> splits) {
        this.unit = unit;
        this.reinvested = AdjustedNav.of(unit, dividends, splits, NavBasis.ADJUSTED);
        this.events = events(unit.dates(), dividends, splits);
        this.decimals = decimals(unit.values());
        this.digits = decimals > MOST_DECIMALS ? null : digits(unit.values(), decimals);
    }

    /** What was paid or split before the first day or after the last concerns no plan. */
    private static List<Event> events(Dates dates, List<Dividend> dividends, List<Split> splits) {
        SortedMap<Integer, Event> byPlace = new TreeMap<>();
        for (Split split : splits) {
            int at = dates.find(split.day());
            if (at > 0) {
                byPlace.merge(
                        at, new Event(at, BigDecimal.valueOf(split.ratio()), BigDecimal.ZERO), TradedFund::together);
            }
        }
        for (Dividend paid : dividends) {
            int at = dates.find(paid.day());
            if (at > 0) {
                byPlace.merge(
                        at, new Event(at, BigDecimal.ONE, BigDecimal.valueOf(paid.perShare())), TradedFund::together);
            }
        }
        return new ArrayList<>(byPlace.values());
    }

    private static Event together(Event one, Event other) {
        return new Event(one.at, one.ratio.multiply(other.ratio), one.perShare.add(other.perShare));
    }

    /** Decimals that write all values; more than {@link #MOST_DECIMALS} where these do not suffice. */
    private static int decimals(double[] values) {
        int decimals = 0;
        double power = 1;
        for (double value : values) {
            while (decimals <= MOST_DECIMALS && !(Math.rint(value * power) / power == value)) {
                decimals++;
                power *= 10;
            }
            if (value * power >= EXACT) {
                return MOST_DECIMALS + 1;
            }
        }
        return decimals;
    }

    private static long[] digits(double[] values, int decimals) {
        double power = Math.pow(10, decimals);
        long[] digits = new long[values.length];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (long) Math.rint(values[i] * power);
        }
        return digits;
    }

    /** Its trading days. */
    public Dates dates() {
        return unit.dates();
    }

    /** NAVs with payouts reinvested and splits undone: what a return is computed from. */
    NavSeries reinvested() {
        return reinvested;
    }

    List<Event> events() {
        return events;
    }

    /** The NAV of a day as it is written. */
    public BigDecimal nav(int at) {
        return digits == null ? BigDecimal.valueOf(unit.value(at)) : BigDecimal.valueOf(digits[at], decimals);
    }

    /** The NAV of a day as the fees take it. */
    Nav exactNav(int at) {
        return new Nav(nav(at));
    }

    /** NAVs in units of their last decimal; null where they have too many. */
    long @Nullable [] digits() {
        return digits;
    }

    int decimals() {
        return decimals;
    }
}
