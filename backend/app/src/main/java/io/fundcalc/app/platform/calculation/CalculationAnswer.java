package io.fundcalc.app.platform.calculation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fundcalc.app.platform.series.SeriesProvenance;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every calculation's answer.
 *
 * @param result the family's response record
 * @param conventions every convention used, defaults filled in
 * @param provenance what the figures were computed from, and by what
 * @param notes what the reader should know
 * @param explain figure by figure, when asked for
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CalculationAnswer<R>(
        R result,
        Object conventions,
        Provenance provenance,
        List<Note> notes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Explanation> explain) {

    /** The same answer with more notes, after its own. */
    CalculationAnswer<R> with(List<Note> more) {
        return more.isEmpty()
                ? this
                : new CalculationAnswer<>(
                        result,
                        conventions,
                        provenance,
                        Stream.concat(notes.stream(), more.stream()).toList(),
                        explain);
    }

    /**
     * What the figures were computed from, and by what.
     *
     * @param inputFingerprint SHA-256 of the canonical request and of the rows it refers to, hexadecimal
     */
    public record Provenance(String engineVersion, String inputFingerprint, List<SeriesProvenance> series) {}

    /**
     * Something the reader should know.
     *
     * @param path pointer into the request or result it speaks of
     */
    public record Note(
            String code,
            String message,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String path) {}

    /**
     * How one figure came about.
     *
     * @param formula as the glossary has it
     * @param substituted the formula with the numbers put in
     * @param inputs the numbers by symbol
     * @param convention the conventions that shaped it, in words
     * @param source where the formula is from
     */
    public record Explanation(
            String formula, String substituted, Map<String, Object> inputs, String convention, String source) {}
}
