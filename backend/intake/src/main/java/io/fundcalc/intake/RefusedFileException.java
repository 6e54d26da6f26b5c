package io.fundcalc.intake;

import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import java.util.List;

/** A file of which nothing is kept. */
public final class RefusedFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final transient List<Object> args;

    RefusedFileException(Refusal refusal) {
        super(refusal.code().name(), refusal);
        this.code = refusal.code();
        this.args = refusal.args();
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
