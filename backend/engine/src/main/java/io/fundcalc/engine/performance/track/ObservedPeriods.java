package io.fundcalc.engine.performance.track;

import java.util.OptionalDouble;

/**
 * How many returns a year the dates of a span speak for. A factor that says otherwise scales every annualised figure
 * wrongly: money funds have 365 values a year, a fund that is priced twice a week 104.
 */
public final class ObservedPeriods {

    private static final double DAYS_PER_YEAR = 365.25;
    /** Markets of the world have between 240 and 253 trading days: no usual calendar is further from its factor. */
    private static final double LARGEST_DEVIATION = 0.15;
    /** A week of holidays, which a short span may have or lack. */
    private static final double HOLIDAYS = 7 / DAYS_PER_YEAR;

    private static final double NEARLY = 0.03;
    private static final int[] USUAL = {365, 252, 104, 52, 26, 24, 12, 6, 4, 3, 2, 1};

    private ObservedPeriods() {}

    /**
     * The number of periods in a year that the dates suggest, where it contradicts the one assumed: by more than 15 %,
     * and by more than an unfinished period or a week of holidays. The usual number near it, else it itself.
     */
    public static OptionalDouble contradicting(Span span, double assumed) {
        double years = span.days() / DAYS_PER_YEAR;
        double expected = assumed * years;
        double slack = LARGEST_DEVIATION * expected + Math.max(1, assumed * HOLIDAYS);
        return years > 0 && Math.abs(span.periods() - expected) > slack
                ? OptionalDouble.of(usual(span.periods() / years))
                : OptionalDouble.empty();
    }

    private static double usual(double observed) {
        for (int count : USUAL) {
            if (Math.abs(observed / count - 1) <= NEARLY) {
                return count;
            }
        }
        return observed;
    }
}
