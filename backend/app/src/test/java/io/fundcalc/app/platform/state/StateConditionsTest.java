package io.fundcalc.app.platform.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateConditionsTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private Instant now = START;
    private final StateConditions conditions = new StateConditions(() -> now);

    @Test
    void reportsARefusedWriteForAMinute() {
        conditions.refused("OOM");

        now = START.plusSeconds(59);
        assertThat(conditions.reason()).startsWith("full: ");
        now = START.plusSeconds(60);
        assertThat(conditions.reason()).isNull();
    }

    @Test
    void reportsALossForADayUnlessItIsAcknowledged() {
        conditions.emptied(START);

        now = START.plus(Duration.ofHours(24)).minusSeconds(1);
        assertThat(conditions.reason()).startsWith("came back empty: ").contains("2026-01-02T03:04:05Z");
        conditions.emptied(null);
        assertThat(conditions.reason()).isNull();
        conditions.emptied(START);
        now = START.plus(Duration.ofHours(24));
        assertThat(conditions.reason()).isNull();
    }

    @Test
    void tellsApartWhatIsWrong() {
        conditions.refused("OOM");
        assertThat(held()).containsExactly(StateCondition.FULL);

        conditions.refused("MISCONF");
        conditions.emptied(START);
        assertThat(held()).containsExactly(StateCondition.REFUSED, StateCondition.EMPTIED);

        now = START.plusSeconds(61);
        assertThat(held()).containsExactly(StateCondition.EMPTIED);
    }

    private List<StateCondition> held() {
        return Arrays.stream(StateCondition.values()).filter(conditions::holds).toList();
    }

    @Test
    void ignoresErrorsOfOneCommand() {
        conditions.refused("WRONGTYPE");
        conditions.refused("ERR");

        assertThat(conditions.reason()).isNull();
    }
}
