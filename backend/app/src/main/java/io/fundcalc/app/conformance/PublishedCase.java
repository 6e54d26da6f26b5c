package io.fundcalc.app.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A case as its file has it.
 *
 * @param id stable name
 * @param source who published it and where
 * @param calculation slug of family and calculation
 * @param request as it would be posted; null where the case is excluded
 * @param exclusion why the case cannot run: {@code notShipped} or {@code notReproducible}
 * @param reason key of the reason for that
 * @param figures what was published
 */
record PublishedCase(
        String id,
        String title,
        String source,
        String calculation,
        @Nullable JsonNode request,
        @Nullable Status exclusion,
        @Nullable String reason,
        List<Published> figures) {

    /**
     * A published figure.
     *
     * @param figure pointer into the result, {@code /ratios/sharpe}; where the service has no such figure, what it would be
     *     called
     * @param expected as published; losses are positive here, whatever sign the source gives them; null where the source
     *     says that there is no figure
     * @param tolerance absolute, from the digits that were printed or 1e-9 of the value
     */
    record Published(String figure, @Nullable Double expected, double tolerance) {}

    /** A file of cases. */
    record File(List<PublishedCase> cases) {}

    /** What became of a figure. */
    enum Status {
        /** The figure lies within its tolerance. */
        MET("met"),
        /** It does not. */
        MISSED("missed"),
        /** The input may not be shipped, or was not to be had. */
        NOT_SHIPPED("notShipped"),
        /** The published figure rests on something that this service refuses. */
        NOT_REPRODUCIBLE("notReproducible");

        private final String wireName;

        Status(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }
}
