package io.fundcalc.app.platform.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a series of an answer was, and where it came from.
 *
 * @param source {@code inline}, {@code sample}, {@code upload} or a NAV source
 * @param from first day
 * @param to last day
 * @param dropped returns that the figures leave out
 * @param fetched when the source was last asked for it, UTC
 */
public record SeriesProvenance(
        String name,
        String source,
        String from,
        String to,
        int observations,
        int dropped,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fetched) {}
