package io.fundcalc.intake.report;

import java.util.List;

/** Ends the reading of a file; becomes {@code RefusedFileException} at the door of the module. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final transient List<Object> args;

    public Refusal(ProblemCode code, Object... args) {
        super(code.name());
        this.code = code;
        this.args = List.of(args);
    }

    /** What is wrong. */
    public ProblemCode code() {
        return code;
    }

    /** What to fill into the words. */
    public List<Object> args() {
        return args;
    }
}
