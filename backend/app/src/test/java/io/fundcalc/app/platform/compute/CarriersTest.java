package io.fundcalc.app.platform.compute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class CarriersTest {

    private static final String PROPERTY = "jdk.virtualThreadScheduler.parallelism";

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void leavesTwoCarriersToTheNetwork() {
        Carriers.reserve();

        assertThat(Integer.getInteger(PROPERTY)).isEqualTo(Runtime.getRuntime().availableProcessors() + 2);
    }

    @Test
    void keepsWhatTheCommandLineSays() {
        System.setProperty(PROPERTY, "9");

        Carriers.reserve();

        assertThat(System.getProperty(PROPERTY)).isEqualTo("9");
    }
}
