package io.fundcalc.engine.series;

import io.fundcalc.engine.series.InvalidSeriesException.Rule;

/**
 * Growth of 1 from a base day, with the simple returns between its points. Made from values or from returns; equal
 * values give equal growth, so "back at the peak" is decided without rounding. After a total loss growth stays 0
 * whatever returns follow.
 */
public final class GrowthSeries {

    private static final double LEAST_MODERATE = 1e-100;

    private final Dates dates;
    private final double[] growth;
    private final double[] returns;
    private final boolean ofReturns;

    private GrowthSeries(Dates dates, double[] growth, double[] returns, boolean ofReturns) {
        this.dates = dates;
        this.growth = growth;
        this.returns = returns;
        this.ofReturns = ofReturns;
    }

    /**
     * Growth of net asset values: the first value is the base.
     *
     * @throws InvalidSeriesException where the growth leaves the range of numbers
     */
    public static GrowthSeries of(NavSeries nav) {
        double[] values = nav.values();
        double[] growth = new double[values.length];
        double[] returns = new double[values.length - 1];
        double base = values[0];
        for (int i = 0; i < growth.length; i++) {
            growth[i] = values[i] / base;
        }
        for (int i = 0; i < returns.length; i++) {
            returns[i] = values[i + 1] / values[i] - 1;
        }
        if (!isModerate(growth)) {
            requireRange(growth, returns);
        }
        return new GrowthSeries(nav.dates(), growth, returns, false);
    }

    /** Whether neither growth nor a ratio of two growths can leave the range of numbers. */
    private static boolean isModerate(double[] growth) {
        double least = 1;
        double greatest = 1;
        for (double value : growth) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        return least > LEAST_MODERATE && greatest < 1 / LEAST_MODERATE;
    }

    private static void requireRange(double[] growth, double[] returns) {
        for (int i = 0; i < returns.length; i++) {
            if (!(growth[i + 1] >= Double.MIN_NORMAL && growth[i + 1] <= Double.MAX_VALUE)
                    || returns[i] > Double.MAX_VALUE) {
                throw new InvalidSeriesException(Rule.OUT_OF_RANGE, "values", i + 1);
            }
        }
    }

    /**
     * Growth of compounded returns from their base day.
     *
     * @throws InvalidSeriesException where the growth leaves the range of numbers
     */
    public static GrowthSeries of(ReturnSeries series) {
        return new GrowthSeries(
                series.dates().after(series.baseDay()), compounded(series.values()), series.values(), true);
    }

    private static double[] compounded(double[] returns) {
        double[] growth = new double[returns.length + 1];
        growth[0] = 1;
        double wealth = 1;
        for (int i = 0; i < returns.length; i++) {
            double before = wealth;
            wealth *= 1 + returns[i];
            growth[i + 1] = wealth;
            boolean lost = before == 0 || returns[i] == -1;
            if (wealth > Double.MAX_VALUE || !(wealth >= Double.MIN_NORMAL || lost)) {
                throw new InvalidSeriesException(Rule.OUT_OF_RANGE, "values", i);
            }
        }
        return growth;
    }

    /**
     * The points at these positions only; returns between them compound.
     *
     * @param points ascending positions among the points, at least one
     */
    public GrowthSeries thinned(int[] points) {
        if (points.length == growth.length) {
            return this;
        }
        double base = growth[points[0]];
        double[] kept = new double[points.length];
        double[] between = new double[points.length - 1];
        for (int i = 0; i < points.length; i++) {
            kept[i] = i == 0 ? 1 : base == 0 ? 0 : growth[points[i]] / base;
            if (i > 0) {
                double before = growth[points[i - 1]];
                between[i - 1] = before == 0 ? 0 : growth[points[i]] / before - 1;
            }
        }
        return new GrowthSeries(dates.pick(points), kept, between, ofReturns);
    }

    /** Number of returns; 0 for a single value. */
    public int size() {
        return returns.length;
    }

    /** Days of the points: the base day, then the end of each period. */
    public Dates dates() {
        return dates;
    }

    /** Growth at each point, the first is 1; not to be written to. */
    public double[] growth() {
        return growth;
    }

    /** Simple returns between the points, one fewer than points; not to be written to. */
    public double[] returns() {
        return returns;
    }

    /** Whether made from periodic returns, which belong to their date and cannot span a missing one. */
    public boolean ofReturns() {
        return ofReturns;
    }
}
