package io.fundcalc.app.platform.series;

import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.ReturnSeries;
import io.fundcalc.engine.series.Split;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series as its shelf has it: what a fund house publishes, and what should be known about it.
 *
 * @param rows NAVs or returns
 * @param dividends payouts, each on a day of a NAV
 * @param splits likewise
 * @param origin where it is from
 * @param remarks for the answer's notes
 */
public record ProvidedSeries(
        Rows rows, List<Dividend> dividends, List<Split> splits, Origin origin, List<Remark> remarks) {

    /** The values of a series: unit NAVs, or the returns of a file that has no others. */
    public sealed interface Rows {

        Dates dates();

        double[] values();
    }

    /** Unit NAVs or prices. */
    public record Navs(NavSeries unit) implements Rows {
        @Override
        public Dates dates() {
            return unit.dates();
        }

        @Override
        public double[] values() {
            return unit.values();
        }
    }

    /** Simple returns, each dated at the end of its period. */
    public record Returns(ReturnSeries series) implements Rows {
        @Override
        public Dates dates() {
            return series.dates();
        }

        @Override
        public double[] values() {
            return series.values();
        }
    }

    /** A series of NAVs. */
    public ProvidedSeries(
            NavSeries unit, List<Dividend> dividends, List<Split> splits, Origin origin, List<Remark> remarks) {
        this(new Navs(unit), dividends, splits, origin, remarks);
    }

    /**
     * The unit NAVs.
     *
     * @throws IllegalStateException where the series holds returns
     */
    public NavSeries unit() {
        if (rows instanceof Navs navs) {
            return navs.unit();
        }
        throw new IllegalStateException("a series of returns has no NAVs");
    }

    /**
     * Where a series is from.
     *
     * @param name in the asker's language
     * @param source as the provenance shows it: {@code sample}, {@code upload}, a NAV source
     * @param version changes whenever the rows change, {@link #FIXED} where they never do; an answer computed from one
     *     version is never given for another
     * @param fetched when a source was last asked for these rows; null where no source was asked
     */
    public record Origin(
            String name,
            String source,
            String version,
            @Nullable Instant fetched) {

        /** The version of what never changes as long as the service runs, and is the same for every caller. */
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
