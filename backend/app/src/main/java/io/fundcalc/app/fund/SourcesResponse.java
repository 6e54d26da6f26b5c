package io.fundcalc.app.fund;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where NAVs come from. */
@Schema(name = "Sources")
record SourcesResponse(List<Source> sources) {

    /**
     * A source and how it is.
     *
     * @param id in references
     * @param name in words
     * @param on whether it may be asked
     * @param state {@code off}; {@code ready} and not asked yet; {@code up}; {@code failing} when last asked; {@code down}
     *     while it is left alone after failures
     * @param lastSuccess when it last answered, UTC
     * @param age of that, seconds
     * @param breaker in front of it; null where there is none
     * @param lastError in words, where it failed since it last answered
     * @param quota of calls; null where there is none
     * @param funds that it lists
     */
    record Source(
            String id,
            String name,
            boolean on,

            @Schema(allowableValues = {"off", "ready", "up", "failing", "down"})
            String state,

            @Nullable String lastSuccess,
            @Nullable Long age,

            @Schema(allowableValues = {"closed", "open", "half-open"}) @Nullable
            String breaker,

            @Nullable Failure lastError,
            @Nullable Quota quota,
            int funds) {}

    /**
     * What went wrong last.
     *
     * @param at when, UTC
     */
    record Failure(String code, String message, String at) {}

    /**
     * Calls that may be made.
     *
     * @param perSecond in the long run
     * @param burst at once after a rest
     * @param left at once now
     */
    @Schema(name = "SourceQuota")
    record Quota(int perSecond, int burst, long left) {}
}
