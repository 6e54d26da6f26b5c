package io.fundcalc.app.platform.problem;

import java.util.List;

/** Ends a request with a problem. Texts are message keys; the words come from the catalogue of the caller's language. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One fault in the request.
     *
     * @param pointer RFC 6901 pointer to the place, {@code /series/values/17}
     * @param code machine code, {@code NOT_POSITIVE}; the message key is {@code problem.} and the code
     * @param arguments fill the message's places
     */
    public record Fault(String pointer, String code, List<Object> arguments) {
        public Fault(String pointer, String code, Object... arguments) {
            this(pointer, code, List.of(arguments));
        }
    }

    private final ProblemType type;
    private final transient List<Fault> faults;

    public ProblemException(ProblemType type, List<Fault> faults) {
        super(type.code(), null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    public ProblemException(ProblemType type, Fault... faults) {
        this(type, List.of(faults));
    }

    public ProblemType type() {
        return type;
    }

    public List<Fault> faults() {
        return faults;
    }
}
