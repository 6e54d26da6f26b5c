package io.fundcalc.app.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What is wrong, as RFC 9457 has it.
 *
 * @param type stable URI
 * @param title fixed for the type
 * @param code machine code of the type
 * @param detail what to do
 * @param requestId names the request in the logs
 * @param errors every fault with its place; left out where the request as a whole is meant
 */
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "requestId", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String requestId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Place> errors) {

    /**
     * One fault.
     *
     * @param pointer RFC 6901 pointer into the request's body; empty for the whole
     * @param code machine code of the fault
     * @param message what is wrong there and how to mend it
     */
    @JsonPropertyOrder({"pointer", "code", "message"})
    public record Place(String pointer, String code, String message) {}
}
