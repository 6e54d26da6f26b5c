package io.fundcalc.app.platform.series;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that a calculation looks at, both included.
 *
 * @param fromDay days since 1970-01-01
 * @param toDay days since 1970-01-01
 */
public record SeriesWindow(int fromDay, int toDay) {

    /** Everything there is. */
    public static final SeriesWindow ALL = new SeriesWindow(Integer.MIN_VALUE + 1, Integer.MAX_VALUE);

    /**
     * From one day to another; open where a day is missing.
     *
     * @throws ProblemException when it ends before it begins
     */
    public static SeriesWindow of(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new ProblemException(
                    ProblemType.INVALID, new Fault("/to", "WINDOW_REVERSED", from.toString(), to.toString()));
        }
        return new SeriesWindow(
                from == null ? ALL.fromDay : (int) from.toEpochDay(), to == null ? ALL.toDay : (int) to.toEpochDay());
    }
}
