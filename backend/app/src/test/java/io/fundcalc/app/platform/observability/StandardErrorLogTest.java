package io.fundcalc.app.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** What is printed to standard error becomes lines of the log. */
class StandardErrorLogTest {

    private final PrintStream err = System.err;
    private final Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
    private final Logger log = (Logger) LoggerFactory.getLogger("stderr");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
        new StandardErrorLog()
                .onApplicationEvent(new ApplicationPreparedEvent(
                        new SpringApplication(), new String[0], new GenericApplicationContext()));
    }

    @AfterEach
    void restore() {
        System.setErr(err);
        Thread.setDefaultUncaughtExceptionHandler(handler);
        log.detachAppender(lines);
    }

    @Test
    void logsEachLine() {
        System.err.println("WARNING: a method 已弃用");
        System.err.print("in two ");
        System.err.print("pieces\r\n\n");
        System.err.print("x".repeat(10_000) + '\n');

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("WARNING: a method 已弃用", "in two pieces", "x".repeat(8192), "x".repeat(10_000 - 8192));
        assertThat(lines.list).allMatch(line -> line.getLevel() == Level.WARN);
    }

    @Test
    void logsWhatEndsAThreadInOneEvent() throws InterruptedException {
        Thread thread = new Thread(() -> {
            throw new IllegalStateException("as told");
        });
        thread.setName("doomed");
        thread.start();
        thread.join();

        assertThat(lines.list).hasSize(1);
        assertThat(lines.list.getFirst().getFormattedMessage()).isEqualTo("thread doomed has ended");
        assertThat(lines.list.getFirst().getThrowableProxy().getMessage()).isEqualTo("as told");
    }
}
