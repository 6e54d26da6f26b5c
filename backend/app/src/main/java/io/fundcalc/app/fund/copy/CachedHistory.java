package io.fundcalc.app.fund.copy;

import io.fundcalc.app.fund.source.FundProfile;
import io.fundcalc.app.fund.source.FundReference;
import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.fund.source.Part;
import io.fundcalc.app.fund.source.Published.PublishedReturnCheck;
import io.fundcalc.app.platform.series.ProvidedSeries.Remark;
import io.fundcalc.engine.quality.Finding;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.intake.content.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The history of a fund as it is kept: some thirty bytes a day.
 *
 * @param profile the fund as a whole
 * @param rows day by day
 * @param events what happened to a unit, as the source states it
 * @param witness a second address's values
 * @param dropped rows that held no usable value when last fetched
 * @param remarks what its source has to say of how the values were had
 * @param times when it was fetched
 * @param version SHA-256 of everything that a calculation may see
 * @param findings what looks wrong
 * @param applied the events as they are applied: those that the values show
 */
public record CachedHistory(
        FundReference reference,
        FundProfile profile,
        Rows rows,
        Events events,
        @Nullable PublishedReturnCheck witness,
        int dropped,
        List<Remark> remarks,
        Times times,
        String version,
        List<Finding> findings,
        Events applied) {

    /**
     * Columns of one length.
     *
     * @param dates at least one
     * @param values in the terms of the profile's kind; none is empty
     * @param cumulative as published
     * @param percent as published
     * @param part position in {@code parts} of the answer that a row stood in
     */
    public record Rows(
            Dates dates, Decimals values, Decimals cumulative, Decimals percent, short[] part, List<Part> parts) {

        /** The value of a row. */
        public BigDecimal value(int row) {
            return BigDecimal.valueOf(values.unscaled(row), values.scale(row));
        }

        public int size() {
            return dates.size();
        }
    }

    /**
     * What happened to a unit, by day.
     *
     * @param payouts per unit
     * @param splits new units for each old one
     */
    public record Events(Map<Integer, BigDecimal> payouts, Map<Integer, BigDecimal> splits) {}

    /**
     * When the source answered.
     *
     * @param checked last of all: nothing newer was there then
     * @param whole with the whole history
     */
    public record Times(Instant checked, Instant whole) {}

    /** The same copy, asked for again and found unchanged or grown. */
    public CachedHistory checkedAt(Times later) {
        return new CachedHistory(
                reference, profile, rows, events, witness, dropped, remarks, later, version, findings, applied);
    }

    /** Days whose values are the second address's, in order: it spoke for pages that did not come. */
    public int[] borrowed() {
        return witness == null
                ? new int[0]
                : IntStream.range(0, rows.size())
                        .filter(row -> witness.gave(rows.parts().get(rows.part()[row])))
                        .map(row -> rows.dates().day(row))
                        .toArray();
    }

    /** What it takes in memory. */
    int bytes() {
        int witnessed = witness == null ? 0 : witness.values().size();
        return 1_000 + 34 * rows.size() + 200 * rows.parts().size() + 100 * witnessed;
    }

    public NavKind kind() {
        return profile.kind();
    }
}
