package io.fundcalc.app.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
    private final transient @Nullable Object extension;

    public ProblemException(ProblemType type, List<Fault> faults) {
        this(type, faults, null);
    }

    /**
     * A problem that tells more than any other of its type.
     *
     * @param extension record whose components stand in the body beside those of every problem
     */
    public ProblemException(ProblemType type, List<Fault> faults, @Nullable Object extension) {
        super(type.code(), null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.extension = extension;
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

    public @Nullable Object extension() {
        return extension;
    }
}
