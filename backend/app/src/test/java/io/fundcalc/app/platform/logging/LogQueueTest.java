package io.fundcalc.app.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every event is either written or counted. */
class LogQueueTest {

    private static final int PLACES = 1000;

    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger("test");
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch read = new CountDownLatch(1);
    private final List<ILoggingEvent> written = new CopyOnWriteArrayList<>();
    private final LogQueue queue = new LogQueue();

    @BeforeEach
    void start() {
        AppenderBase<ILoggingEvent> slow = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                held.countDown();
                try {
                    read.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                written.add(event);
            }
        };
        slow.setContext(context);
        slow.start();
        context.setMDCAdapter(new LogbackMDCAdapter());
        logger.addAppender(queue);
        queue.setContext(context);
        queue.setQueueSize(PLACES);
        queue.addAppender(slow);
    }

    @AfterEach
    void stop() {
        read.countDown();
        queue.stop();
        context.stop();
    }

    /** The thread that writes takes all that waits at once: only with an event in its hands are all places free. */
    private void startWithAHeldEvent() throws InterruptedException {
        queue.start();
        log(Level.ERROR, 1);
        assertThat(held.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private void log(Level level, int times) {
        for (int i = 0; i < times; i++) {
            logger.atLevel(level(level)).log("message " + i);
        }
    }

    @Test
    void dropsTheLeastImportantFirstAndCountsThem() throws InterruptedException {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        LogMeters shown = new LogMeters(meters);
        double info = dropped(meters, "info");
        double error = dropped(meters, "error");
        startWithAHeldEvent();

        log(Level.INFO, 2 * PLACES);
        log(Level.ERROR, 100);
        double infoDropped = dropped(meters, "info") - info;
        read.countDown();
        await().atMost(Duration.ofSeconds(60)).until(() -> written.size() == 1 + 2 * PLACES - infoDropped + 100);

        assertThat(shown).isNotNull();
        assertThat(infoDropped).isGreaterThan(PLACES);
        assertThat(dropped(meters, "error") - error).isZero();
        assertThat(written).filteredOn(event -> event.getLevel() == Level.ERROR).hasSize(101);
    }

    @Test
    void countsErrorsThatFindNoPlace() throws InterruptedException {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        LogMeters shown = new LogMeters(meters);
        double before = dropped(meters, "error");
        startWithAHeldEvent();

        log(Level.ERROR, 2 * PLACES);
        double lost = dropped(meters, "error") - before;
        read.countDown();
        await().atMost(Duration.ofSeconds(60)).until(() -> written.size() == 1 + 2 * PLACES - lost);

        assertThat(shown).isNotNull();
        assertThat(lost).isBetween((double) PLACES, PLACES + 100.0);
    }

    @ParameterizedTest
    @CsvSource({"WARN, WARN, true", "WARN, INFO, false", "INFO, INFO, true", "OFF, ERROR, false"})
    void notesThePlaceFromALevelOn(String from, String level, boolean noted) {
        queue.setLocationLevel(from);
        queue.start();

        log(Level.toLevel(level), 1);
        read.countDown();
        await().atMost(Duration.ofSeconds(60)).until(() -> written.size() == 1);

        assertThat(written.getFirst().hasCallerData()).isEqualTo(noted);
        if (noted) {
            assertThat(written.getFirst().getCallerData()[0].getMethodName()).isEqualTo("log");
        }
    }

    private static org.slf4j.event.Level level(Level level) {
        return org.slf4j.event.Level.valueOf(level.toString());
    }

    private static double dropped(SimpleMeterRegistry meters, String level) {
        return meters.get("fundcalc.log.dropped")
                .tag("level", level)
                .functionCounter()
                .count();
    }
}
