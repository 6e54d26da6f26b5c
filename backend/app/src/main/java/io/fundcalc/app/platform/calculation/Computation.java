package io.fundcalc.app.platform.calculation;

import io.fundcalc.app.platform.series.FetchedSeries;
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
     * @param inputFingerprint SHA-256 of the canonical request and of what it refers to, hexadecimal
     * @param series what the request refers to
     */
    record Context(Locale language, boolean explain, String inputFingerprint, FetchedSeries series) {

        /** Of a request that refers to no series. */
        public Context(Locale language, boolean explain, String inputFingerprint) {
            this(language, explain, inputFingerprint, FetchedSeries.NONE);
        }
    }
}
