package io.fundcalc.app.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LongSummaryStatistics;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpiryTest {

    private static final Duration SOFT = Duration.ofMinutes(50);
    private static final Duration HARD = Duration.ofMinutes(60);

    @Test
    void spreadsExpiriesByTwelvePerCentToEitherSide() {
        InstantSource clock = InstantSource.fixed(Instant.ofEpochMilli(1_000));
        Expiry expiry = new Expiry(SOFT, HARD, clock, new Random(7));
        LongSummaryStatistics lives = new LongSummaryStatistics();
        for (int i = 0; i < 10_000; i++) {
            KeptAnswer kept = expiry.from(new byte[0]);
            lives.accept(kept.hardMillis() - 1_000);
            assertThat(kept.softMillis()).isLessThan(kept.hardMillis());
            assertThat(kept.hardMillis() - 1_000).isLessThanOrEqualTo(expiry.longestMillis());
        }

        // 60 min = 3,600,000 ms; 12 % of it = 432,000 ms
        assertThat(lives.getMin()).isBetween(3_168_000L, 3_172_000L);
        assertThat(lives.getMax()).isBetween(4_028_000L, 4_032_000L);
        assertThat(lives.getAverage()).isBetween(3_590_000.0, 3_610_000.0);
    }

    @Test
    void refusesASoftExpiryThatIsNotBeforeTheHardOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Expiry(HARD, HARD, InstantSource.system(), new Random(7)))
                .withMessageContaining("soft-expiry");
    }
}
