package io.fundcalc.app.data.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fundcalc.app.platform.caller.Principal;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemType;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

/** Room for 100 bytes, four uploads, two of one caller. */
class UploadPlacesTest {

    private final UploadPlaces places = new UploadPlaces(new UploadProperties(
            DataSize.ofBytes(80), "", DataSize.ofBytes(100), Duration.ofSeconds(1), 4, 2, 1, Duration.ofSeconds(1)));

    private static Principal caller(String address) {
        return new Principal(Principal.Kind.ADDRESS, address);
    }

    private void assertRefused(ProblemType type, String address, long bytes) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> places.take(caller(address), bytes))
                .satisfies(thrown -> assertThat(thrown.type()).isEqualTo(type));
    }

    @Test
    void refusesTheThirdUploadOfOneCallerAndTakesThoseOfOthers() {
        UploadPlaces.Place first = places.take(caller("a"), 10);
        places.take(caller("a"), 10);

        assertRefused(ProblemType.TOO_MANY_REQUESTS, "a", 10);
        places.take(caller("b"), 10);

        first.close();
        places.take(caller("a"), 10);
    }

    @Test
    void refusesTheFifthUploadOfAll() {
        for (String address : new String[] {"a", "b", "c", "d"}) {
            places.take(caller(address), 1);
        }

        assertRefused(ProblemType.BUSY, "e", 1);
    }

    @Test
    void reservesTheWholeSpaceAtTheBeginning() {
        UploadPlaces.Place large = places.take(caller("a"), 80);

        assertRefused(ProblemType.BUSY, "b", 21);
        places.take(caller("b"), 20).close();

        large.shrink(30);
        places.take(caller("c"), 70).close();
        large.close();
        places.take(caller("d"), 100);
    }

    /** The documentation says 50 MB, and so do the messages: 50 million bytes. */
    @Test
    void limitsAFileToFiftyMillionBytes() {
        UploadProperties usual =
                Binder.get(new MockEnvironment()).bindOrCreate("fundcalc.upload", UploadProperties.class);

        assertThat(usual.limit().toBytes()).isEqualTo(50_000_000);
        assertThat(ArrivingBody.tooLarge(usual.limit().toBytes())
                        .faults()
                        .getFirst()
                        .arguments())
                .isEqualTo(java.util.List.of(50L));
    }
}
