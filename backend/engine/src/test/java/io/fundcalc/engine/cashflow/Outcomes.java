package io.fundcalc.engine.cashflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;

/** Looks into outcomes. */
final class Outcomes {

    private Outcomes() {}

    static double value(Outcome<Double> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Computed.class);
        return ((Outcome.Computed<Double>) outcome).value();
    }

    static Reason reason(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
        return ((Outcome.Unavailable<?>) outcome).reason();
    }
}
