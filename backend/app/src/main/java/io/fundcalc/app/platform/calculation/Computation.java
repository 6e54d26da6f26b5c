package io.fundcalc.app.platform.calculation;

import java.util.Locale;

/**
 * What a room hands to the desk: reads nothing from HTTP, keeps nothing, gives the whole answer.
 *
 * @param <Q> the request record
 */
@FunctionalInterface
public interface Computation<Q> {

    /**
     * Computes.
     *
     * @throws io.fundcalc.app.platform.problem.ProblemException where the request is wrong
     */
    CalculationAnswer<?> compute(Q request, Context context);

    /**
     * What the answer depends on besides the request.
     *
     * @param language of messages
     * @param explain whether to explain figures
     * @param inputFingerprint SHA-256 of the canonical request, hexadecimal
     */
    record Context(Locale language, boolean explain, String inputFingerprint) {}
}
