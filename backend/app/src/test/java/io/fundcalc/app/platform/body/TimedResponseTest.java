package io.fundcalc.app.platform.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class TimedResponseTest {

    private final AtomicLong nanos = new AtomicLong(7);
    private final MockHttpServletResponse sent = new MockHttpServletResponse();
    private final TimedResponse response = new TimedResponse(sent, Duration.ofSeconds(2), nanos::get);

    @Test
    void handsEveryByteOn() throws IOException {
        byte[] bytes = new byte[100_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }

        response.getOutputStream().write(bytes, 1, bytes.length - 2);
        response.getOutputStream().write(5);

        assertThat(sent.getContentAsByteArray()).hasSize(bytes.length - 1).startsWith(bytes[1], bytes[2]);
        assertThat(sent.getContentAsByteArray()[bytes.length - 3]).isEqualTo(bytes[bytes.length - 2]);
        assertThat(response.isOverdue()).isFalse();
    }

    /** The time before the first byte is the service's own. */
    @Test
    void endsAResponseThatIsNotTakenInTime() throws IOException {
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        response.getOutputStream().write(1);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> response.getOutputStream().write(new byte[10]));
        assertThat(response.isOverdue()).isTrue();
        assertThat(sent.getContentAsByteArray()).hasSize(1);
    }
}
