package io.fundcalc.engine.performance.calendar;

import java.util.List;

/** Returns of calendar months and years. */
public record Calendar(List<Month> monthly, List<Year> annual) {

    /** The return of one month, ratio. */
    public record Month(int year, int month, double total) {}

    /** The return of one year, ratio. */
    public record Year(int year, double total) {}
}
