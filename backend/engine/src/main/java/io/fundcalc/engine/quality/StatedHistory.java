package io.fundcalc.engine.quality;

import io.fundcalc.engine.series.Dates;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A history with the events that its publisher or its owner states.
 *
 * @param dates of the rows
 * @param values unit NAV or price of each row, positive; the array belongs to the history
 * @param told total growth as another column tells it; null where there is none
 * @param payouts per unit, by day counted from 1970-01-01
 * @param splits new units for each old one, by first day at the new value
 */
public record StatedHistory(
        Dates dates,
        double[] values,
        @Nullable Told told,
        SortedMap<Integer, BigDecimal> payouts,
        SortedMap<Integer, BigDecimal> splits) {

    private static final double HUNDRED = 100;

    /**
     * Total growth since the row before, events included.
     *
     * @param growth 1 where nothing moved, NaN where nothing is told
     * @param slack what rounding may hide of it
     */
    public record Told(double[] growth, double[] slack) {

        /** Growth of a column that has the payouts reinvested and the splits undone; NaN where it has no value. */
        public static Told ofAdjusted(double[] adjusted, double halfStep) {
            double[] growth = new double[adjusted.length];
            double[] slack = new double[adjusted.length];
            growth[0] = Double.NaN;
            for (int i = 1; i < adjusted.length; i++) {
                growth[i] = adjusted[i] / adjusted[i - 1];
                slack[i] = 2 * halfStep / adjusted[i - 1];
            }
            return new Told(growth, slack);
        }
    }

    /** A history as its publisher prints it, with the growth that is printed. */
    static StatedHistory of(PublishedNav nav) {
        int size = nav.size();
        double[] values = new double[size];
        double[] growth = new double[size];
        double[] slack = new double[size];
        double halfPercent = PublishedNav.halfStep(PublishedNav.decimals(nav.percent())) / HUNDRED;
        double half = PublishedNav.halfStep(PublishedNav.decimals(nav.unit()));
        for (int i = 0; i < size; i++) {
            values[i] = nav.unit()[i].doubleValue();
            BigDecimal percent = nav.percent()[i];
            growth[i] = percent == null ? Double.NaN : 1 + percent.doubleValue() / HUNDRED;
            slack[i] = i == 0 ? 0 : halfPercent + 2 * half / values[i - 1];
        }
        return new StatedHistory(
                nav.dates(),
                values,
                new Told(growth, slack),
                new TreeMap<>(nav.payouts()),
                new TreeMap<>(nav.splits()));
    }
}
