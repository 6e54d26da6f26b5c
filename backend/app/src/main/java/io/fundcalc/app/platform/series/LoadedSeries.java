package io.fundcalc.app.platform.series;

import io.fundcalc.engine.series.GrowthSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series ready for the engine, with the words about where it came from.
 *
 * @param growth adjusted and cut to the window
 * @param fund unit NAVs of the whole series with the events that are applied; of returns their growth from 1
 * @param name as the caller or the fund has it
 * @param source {@code inline}, {@code sample}, {@code upload} or a NAV source
 * @param fetched when the source was last asked for it; null where there is none to ask
 * @param remarks what the reader of an answer should know of it, apart from those of its shelf
 */
public record LoadedSeries(
        GrowthSeries growth,
        PublishedFund fund,
        String name,
        String source,
        @Nullable Instant fetched,
        List<InlineRemarks.Placed> remarks) {

    /**
     * The entry of the envelope.
     *
     * @param dropped returns that the figures leave out
     */
    public SeriesProvenance provenance(int dropped) {
        LocalDate from = growth.dates().date(0);
        LocalDate to = growth.dates().date(growth.dates().size() - 1);
        return new SeriesProvenance(
                name,
                source,
                from.toString(),
                to.toString(),
                growth.size(),
                dropped,
                fetched == null ? null : fetched.toString());
    }
}
