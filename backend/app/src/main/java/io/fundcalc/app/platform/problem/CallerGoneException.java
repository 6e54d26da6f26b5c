package io.fundcalc.app.platform.problem;

/** Ends a request whose caller has closed the connection while its answer was computed. */
public final class CallerGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CallerGoneException() {
        super("the caller closed the connection", null, false, false);
    }
}
