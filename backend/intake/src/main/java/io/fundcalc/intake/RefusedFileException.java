package io.fundcalc.intake;

import io.fundcalc.intake.report.ProblemCode;
import java.util.List;

/** A file of which nothing is kept. */
public final class RefusedFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final transient List<Object> args;

    public RefusedFileException(ProblemCode code, Object... args) {
        super(code.name() + List.of(args));
        this.code = code;
        this.args = List.of(args);
    }

    /** What is wrong, of scope FILE. */
    public ProblemCode code() {
        return code;
    }

    /** What to fill into the words. */
    public List<Object> args() {
        return args;
    }
}
