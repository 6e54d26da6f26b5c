package io.fundcalc.engine.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;

/** What tests say about outcomes. */
public final class OutcomeAssert {

    private OutcomeAssert() {}

    public static double value(Outcome<Double> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Computed.class);
        return ((Outcome.Computed<Double>) outcome).value();
    }

    /** Equal to a published figure within a relative tolerance. */
    public static void assertFigure(Outcome<Double> outcome, double expected, double tolerance) {
        assertThat(value(outcome)).isCloseTo(expected, within(Math.max(Math.abs(expected), 1e-6) * tolerance));
    }

    /** Equal to a figure printed with eleven digits or more. */
    public static void assertFigure(Outcome<Double> outcome, double expected) {
        assertFigure(outcome, expected, 5e-11);
    }

    public static void assertNone(Outcome<?> outcome, Reason reason) {
        assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
        assertThat(((Outcome.Unavailable<?>) outcome).reason()).isEqualTo(reason);
    }

    public static void assertTooFew(Outcome<?> outcome, int needed, int found) {
        assertThat(outcome).isEqualTo(Outcome.tooFew(needed, found));
    }
}
