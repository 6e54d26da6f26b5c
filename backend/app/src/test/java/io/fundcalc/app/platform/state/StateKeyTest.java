package io.fundcalc.app.platform.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lettuce.core.cluster.SlotHash;
import org.junit.jupiter.api.Test;

class StateKeyTest {

    @Test
    void putsAllOfOneOwnerIntoOneSlotOfACluster() {
        StateKey session = new StateKey("session", "k4XyR");

        assertThat(session.text()).isEqualTo("fc:state:session:{k4XyR}");
        assertThat(session.part("datasets")).isEqualTo("fc:state:session:{k4XyR}:datasets");
        assertThat(SlotHash.getSlot(session.part("datasets"))).isEqualTo(SlotHash.getSlot(session.text()));
        assertThat(SlotHash.getSlot(new StateKey("limit", "k4XyR").text())).isEqualTo(SlotHash.getSlot("k4XyR"));
    }

    @Test
    void refusesAnOwnerThatWouldMoveTheSlot() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StateKey("session", "a}b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new StateKey("session", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new StateKey("{", "a"));
    }
}
