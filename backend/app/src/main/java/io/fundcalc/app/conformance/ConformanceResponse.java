package io.fundcalc.app.conformance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fundcalc.app.conformance.PublishedCase.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Published figures with what this service computes.
 *
 * @param cases one for each figure
 */
record ConformanceResponse(Summary summary, List<Case> cases) {

    /** How many figures ended how. */
    record Summary(int met, int missed, int notShipped, int notReproducible) {}

    /**
     * A published figure.
     *
     * @param id stable name
     * @param name of the case it belongs to
     * @param calculation slug of family and calculation
     * @param figure pointer into the result
     * @param expected as published; null where the source says that there is no figure
     * @param computed null where the case was not computed or the figure has no value
     * @param tolerance absolute
     * @param source who published it and where
     * @param reason why it was not computed, in the caller's language
     */
    record Case(
            String id,
            @JsonProperty("case") String name,
            String calculation,
            String figure,
            @Nullable Double expected,
            @Nullable Double computed,
            double tolerance,
            Status status,
            String source,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason) {}
}
