package io.fundcalc.intake;

import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.report.UnfinishedReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of which nothing is kept. */
public final class RefusedFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final transient List<Object> args;
    private final transient @Nullable UnfinishedReading reading;

    RefusedFileException(Refusal refusal, @Nullable UnfinishedReading reading) {
        super(refusal.code().name(), refusal);
        this.code = refusal.code();
        this.args = refusal.args();
        this.reading = reading;
    }

    /** What is wrong, of scope FILE. */
    public ProblemCode code() {
        return code;
    }

    /** What to fill into the words. */
    public List<Object> args() {
        return args;
    }

    /** How far the reading came; null where it was not begun. */
    public @Nullable UnfinishedReading reading() {
        return reading;
    }
}
