package io.fundcalc.app.platform.series;

import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.Split;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series as its shelf has it: what a fund house publishes, and what should be known about it.
 *
 * @param unit unit NAV
 * @param dividends payouts, each on a day of {@code unit}
 * @param splits likewise
 * @param origin where it is from
 * @param remarks for the answer's notes
 */
public record ShelvedSeries(
        NavSeries unit, List<Dividend> dividends, List<Split> splits, Origin origin, List<Remark> remarks) {

    /**
     * Where a series is from.
     *
     * @param name in the asker's language
     * @param source as the provenance shows it: {@code sample}, {@code upload}, a NAV source
     * @param version changes whenever the rows change, {@link #FIXED} where they never do; an answer computed from one
     *     version is never given for another
     * @param fetched when a source was last asked for these rows; null where nobody was asked
     */
    public record Origin(
            String name,
            String source,
            String version,
            @Nullable Instant fetched) {

        /** The version of what never changes as long as the service runs, and is the same for everybody. */
        public static final String FIXED = "";

        boolean fixed() {
            return version.equals(FIXED);
        }
    }

    /**
     * Something the reader of an answer should know of this series: it becomes one of the answer's notes.
     *
     * @param code machine code; the text is {@code note.} and the code
     * @param arguments of the text: texts and numbers
     */
    public record Remark(String code, List<Object> arguments) {
        public Remark(String code, Object... arguments) {
            this(code, List.of(arguments));
        }
    }
}
