package io.fundcalc.app.platform.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fundcalc.app.platform.caller.Principal;
import io.fundcalc.app.platform.config.BodyProperties;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A budget of 300 bytes, 100 of them for one caller. */
class BodyBudgetTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BodyBudget budget = new BodyBudget(
            new BodyProperties(DataSize.ofBytes(300), DataSize.ofBytes(1), Duration.ofSeconds(1)), meters);

    private BodyBudget.Share share(String address, long announced) {
        return budget.share(new Principal(Principal.Kind.ADDRESS, address), announced);
    }

    private static void assertRefused(ProblemType type, ThrowableAssert.ThrowingCallable taking) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(taking)
                .satisfies(thrown -> assertThat(thrown.type()).isEqualTo(type));
    }

    private double taken() {
        return meters.get("fundcalc.body.bytes").gauge().value();
    }

    @Test
    void reservesAThirdForOneCallerOverAllItsRequests() {
        share("a", 60);

        assertRefused(ProblemType.TOO_MANY_REQUESTS, () -> share("a", 41));
        share("a", 40).take(40);
        share("b", 100);
    }

    /** Ten callers announce 1,000 bytes together and send a few. */
    @Test
    void countsAgainstAllOnlyWhatHasArrived() {
        for (int i = 0; i < 10; i++) {
            share("caller " + i, 100).take(2);
        }
        assertThat(taken()).isEqualTo(20);

        share("x", 100).take(100);
        share("y", 100).take(100);

        assertRefused(ProblemType.BUSY, () -> share("z", 100).take(81));
    }

    @Test
    void countsABodyOfUnknownLengthAgainstItsCallerAsItArrives() {
        BodyBudget.Share unknown = share("a", -1);
        unknown.take(90);

        assertRefused(ProblemType.TOO_MANY_REQUESTS, () -> unknown.take(11));
        assertRefused(ProblemType.TOO_MANY_REQUESTS, () -> share("a", 11));
        unknown.give(90);
        share("a", 100);
    }

    @Test
    void takesBackWhatAClosedShareHeldAndNothingTwice() {
        BodyBudget.Share share = share("a", 100);
        share.take(100);
        share.give(30);
        assertThat(taken()).isEqualTo(70);

        share.close();
        share.close();

        assertThat(taken()).isZero();
        share("a", 100).take(100);
    }
}
