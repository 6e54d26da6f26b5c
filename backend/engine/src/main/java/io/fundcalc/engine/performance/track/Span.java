package io.fundcalc.engine.performance.track;

import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.Conventions;
import java.time.LocalDate;

/**
 * A stretch of a track, and how many years it counts.
 *
 * @param from first day, since 1970-01-01
 * @param to last day
 * @param periods returns between them
 */
public record Span(int from, int to, int periods) {

    private static final double DAYS_365 = 365;
    private static final double DAYS_365_25 = 365.25;

    /** Calendar days. */
    public int days() {
        return to - from;
    }

    /** Years under the convention. */
    public double years(Annualization annualization, double periodsPerYear) {
        return switch (annualization) {
            case ACT_365 -> days() / DAYS_365;
            case ACT_365_25 -> days() / DAYS_365_25;
            case PERIODS -> periods / periodsPerYear;
        };
    }

    /**
     * Whether a return over it may be quoted per year: a calendar year has passed or a year of periods is there, or the
     * conventions ask for it anyway.
     */
    public boolean annualisable(Conventions conventions) {
        return periods > 0
                && (conventions.annualiseShort()
                        || years(conventions.annualization(), conventions.periodsPerYear()) >= 1
                        || !LocalDate.ofEpochDay(from).plusYears(1).isAfter(LocalDate.ofEpochDay(to)));
    }
}
