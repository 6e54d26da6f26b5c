package io.fundcalc.engine.performance;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.track.Track;

/**
 * Figures per year have to wait until there is one: a deviation of three days times the root of 252 is no risk that
 * anybody took. A year of periods will do as well as one of the calendar, since they are scaled by periods; the convention
 * {@code annualiseShort} asks for them all the same.
 *
 * @param sayable whether the span has a year, or need not
 */
record Yearly(boolean sayable) {

    static Yearly of(Track track) {
        boolean yearOfPeriods = track.size() >= track.periodsPerYear();
        return new Yearly(yearOfPeriods || track.span().annualisable(track.conventions()));
    }

    /** The figure, or the reason that it is too early for it; another reason goes first. */
    <T> Outcome<T> of(Outcome<T> figure) {
        return sayable || figure instanceof Outcome.Unavailable<T>
                ? figure
                : Outcome.unavailable(Reason.SHORTER_THAN_ONE_YEAR);
    }
}
