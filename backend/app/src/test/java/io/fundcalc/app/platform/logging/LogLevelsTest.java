package io.fundcalc.app.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A level that was changed comes back by itself. */
class LogLevelsTest {

    private Instant now = Instant.parse("2026-12-01T10:00:00Z");
    private final LoggerContext context = new LoggerContext();
    private final LogLevels levels = new LogLevels(context, () -> now);

    @Test
    void returnsWhenItsTimeHasComeAndNotBefore() {
        context.getLogger("io.fundcalc").setLevel(Level.WARN);

        levels.change("io.fundcalc", Level.DEBUG, LogLevels.USUAL);
        assertThat(levels.changes())
                .containsExactly(new LogLevels.Change("io.fundcalc", "DEBUG", Instant.parse("2026-12-01T10:15:00Z")));

        now = now.plus(LogLevels.USUAL).minusMillis(1);
        levels.restoreDue();
        assertThat(context.getLogger("io.fundcalc").getLevel()).isEqualTo(Level.DEBUG);

        now = now.plusMillis(1);
        levels.restoreDue();
        assertThat(context.getLogger("io.fundcalc").getLevel()).isEqualTo(Level.WARN);
        assertThat(levels.changes()).isEmpty();
    }

    @Test
    void inheritsAgainWhatItInheritedBefore() {
        context.getLogger("a.b");

        levels.change("a.b", Level.TRACE, Duration.ofMinutes(1));
        now = now.plusSeconds(60);
        levels.restoreDue();

        assertThat(context.getLogger("a.b").getLevel()).isNull();
    }

    @Test
    void secondChangeLastsFromNowAndTheFirstLevelComesBack() {
        context.getLogger("a").setLevel(Level.ERROR);
        levels.change("a", Level.INFO, Duration.ofMinutes(10));
        now = now.plusSeconds(500);
        levels.change("a", Level.TRACE, Duration.ofMinutes(10));

        now = now.plusSeconds(599);
        levels.restoreDue();
        assertThat(context.getLogger("a").getLevel()).isEqualTo(Level.TRACE);

        now = now.plusSeconds(1);
        levels.restoreDue();
        assertThat(context.getLogger("a").getLevel()).isEqualTo(Level.ERROR);
    }

    @Test
    void makesNoLoggerAndKeepsFewChanges() {
        assertThat(levels.change("no.such.logger", Level.DEBUG, LogLevels.USUAL))
                .isNull();
        assertThat(context.exists("no.such.logger")).isNull();

        for (int i = 0; i < 60; i++) {
            context.getLogger("many." + i);
            levels.change("many." + i, Level.DEBUG, LogLevels.USUAL);
        }
        assertThat(levels.changes()).hasSize(50);
    }
}
