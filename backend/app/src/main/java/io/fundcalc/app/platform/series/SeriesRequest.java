package io.fundcalc.app.platform.series;

import io.fundcalc.app.platform.canonical.Canonicalisable;
import io.fundcalc.app.platform.json.IsoDays;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A series in exactly one of three forms: inline ({@code dates} and {@code values}), an uploaded {@code dataset}, or a
 * {@code fund} of a NAV source. The arrays belong to the request.
 *
 * @param name shown in the provenance
 * @param kind of the inline values, {@code nav} when absent
 * @param dates days since 1970-01-01, written as YYYY-MM-DD and strictly ascending
 * @param values unit NAV or price (positive), or simple returns as ratios (0.05 is 5 %)
 * @param dividends payouts per unit, reinvested at the ex-date's NAV
 * @param splits new units for each old one
 * @param base of returns: the day before the first period, inferred from the frequency when absent
 * @param dataset id of an uploaded data set
 * @param fund source and code, {@code sample:index}
 */
@Schema(name = "SeriesRef")
public record SeriesRequest(
        @Nullable String name,
        @Nullable SeriesKind kind,

        @JsonDeserialize(using = IsoDays.class)
        @ArraySchema(schema = @Schema(type = "string", format = "date"), maxItems = SeriesRequest.MOST_VALUES)
        int @Nullable [] dates,

        @ArraySchema(maxItems = SeriesRequest.MOST_VALUES) double @Nullable [] values,
        @Nullable List<Dividend> dividends,
        @Nullable List<Split> splits,
        @Nullable LocalDate base,
        @Nullable String dataset,
        @Schema(example = "sample:active-equity") @Nullable String fund)
        implements Canonicalisable {

    /** Longest series accepted; 40,000 trading days are 160 years. */
    public static final int MOST_VALUES = 40_000;

    /** Only an inline series may name its kind, and only one of values may have events, though there be none. */
    @Override
    public SeriesRequest canonicalForm() {
        boolean nav = dates != null && values != null && kind != SeriesKind.RETURNS;
        boolean bare = nav && dividends != null && dividends.isEmpty();
        boolean whole = nav && splits != null && splits.isEmpty();
        return nav && (kind != null || bare || whole)
                ? new SeriesRequest(
                        name, null, dates, values, bare ? null : dividends, whole ? null : splits, base, dataset, fund)
                : this;
    }

    /**
     * A payout.
     *
     * @param date ex-date
     * @param perShare currency per unit, positive
     */
    public record Dividend(LocalDate date, double perShare) {}

    /**
     * A split of units.
     *
     * @param date first day at the new unit NAV
     * @param ratio new units for each old one, positive
     */
    public record Split(LocalDate date, double ratio) {}
}
