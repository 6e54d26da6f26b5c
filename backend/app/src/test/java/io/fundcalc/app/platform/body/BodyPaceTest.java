package io.fundcalc.app.platform.body;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A minute for the whole, and a thousand bytes a second from the sixth second on. */
class BodyPaceTest {

    private final AtomicLong nanos = new AtomicLong(7);
    private final BodyPace pace = new BodyPace(Duration.ofMinutes(1), DataSize.ofBytes(1000), nanos::get);

    private void after(double seconds) {
        nanos.addAndGet((long) (seconds * 1e9));
    }

    private void assertTooSlow(int bytes) {
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> pace.arrived(bytes));
    }

    @Test
    void letsABodyStartSlowly() {
        after(4.9);

        assertThatCode(() -> pace.arrived(1)).doesNotThrowAnyException();
    }

    @Test
    void refusesABodyThatDrips() {
        after(5.5);

        assertTooSlow(499);
    }

    /** At 10 s there have to be 5,000 bytes. */
    @Test
    void countsEverythingThatHasArrived() {
        assertThatCode(() -> {
                    pace.arrived(4000);
                    after(9.9);
                    pace.arrived(900);
                    after(0.1);
                    pace.arrived(100);
                })
                .doesNotThrowAnyException();
        after(1);
        assertTooSlow(999);
    }

    @Test
    void refusesABodyThatTakesLongerThanItMayHoweverFast() {
        after(60.1);

        assertTooSlow(10_000_000);
    }
}
