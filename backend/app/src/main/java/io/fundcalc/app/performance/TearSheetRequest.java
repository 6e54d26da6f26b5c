package io.fundcalc.app.performance;

import io.fundcalc.app.platform.canonical.Canonicalisable;
import io.fundcalc.app.platform.convention.ConventionsRequest;
import io.fundcalc.app.platform.series.SeriesRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a tear sheet is asked for.
 *
 * @param series the fund
 * @param benchmark what to compare it with
 * @param from first day of the window
 * @param to last day of the window
 * @param conventions choices that differ from the defaults
 * @param rollingWindow periods in a rolling window, one year of them when absent
 * @param trials the search that the fund came out of, for the deflated Sharpe ratio
 * @param include which of the larger parts to send; all but the uncertainty when absent
 * @param seed of the paths behind the uncertainty; 1 when absent
 */
record TearSheetRequest(
        SeriesRequest series,
        @Nullable SeriesRequest benchmark,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ConventionsRequest conventions,
        @Schema(minimum = "2", maximum = "40000") @Nullable Integer rollingWindow,
        @Nullable TrialsRequest trials,
        @Nullable List<Include> include,
        @Schema(minimum = "0") @Nullable Integer seed)
        implements Canonicalisable {

    static final int USUAL_SEED = 1;

    @Override
    public TearSheetRequest canonicalForm() {
        return new TearSheetRequest(
                series,
                benchmark,
                from,
                to,
                ConventionsRequest.orNone(conventions),
                rollingWindow,
                trials,
                parts(include),
                seed == null || seed == USUAL_SEED ? null : seed);
    }

    /**
     * A search among many strategies, of which the fund was the best.
     *
     * @param count how many were tried
     * @param sharpeVariance variance of their Sharpe ratios per period, not annualised
     */
    record TrialsRequest(
            @Schema(minimum = "2", maximum = "1000000000") int count,
            @Schema(minimum = "0") double sharpeVariance) {}

    /** Each part once, in the order of the contract; the usual ones are what is sent when nothing is said. */
    private static @Nullable List<Include> parts(@Nullable List<Include> include) {
        if (include == null || include.isEmpty()) {
            return include;
        }
        Set<Include> asked = EnumSet.copyOf(include);
        return asked.equals(Include.USUAL) ? null : List.copyOf(asked);
    }
}
