package io.fundcalc.app.platform.logging;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** A program that logs numbered events of every awkward kind through the logging of the service, and then ends. */
public final class LogFlood {

    static final int EVENTS = 10_000;

    /** Present in the events, never in a line. */
    static final List<String> SECRETS = List.of("correct-horse-battery", "0a1b2c3d4e5f60718293", "98765.43");

    private static final Logger LOG = LoggerFactory.getLogger(LogFlood.class);
    private static final String FORGED =
            "ok\"}\n{\"@timestamp\":\"2020-01-01T00:00:00Z\",\"level\":\"INFO\",\"message\":\"forged\",\"service.name\":\"fund-calc\"}";

    private LogFlood() {}

    /** Arguments are passed to Spring Boot, which sets logging up. */
    public static void main(String[] args) {
        SpringApplication program = new SpringApplication(LogFlood.class);
        program.setWebApplicationType(WebApplicationType.NONE);
        program.run(args);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        AsyncAppender queue =
                (AsyncAppender) context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("ASYNC");
        for (int number = 0; number < EVENTS; number++) {
            // What is counted here is what is written, not what is dropped under pressure.
            while (queue.getNumberOfElementsInQueue() > queue.getQueueSize() / 2) {
                Thread.onSpinWait();
            }
            emit(number);
        }
        // A stop gives up after a few seconds, which a busy machine may need.
        while (queue.getNumberOfElementsInQueue() > 0) {
            Thread.onSpinWait();
        }
        context.stop();
    }

    private static void emit(int number) {
        MDC.put("request_id", "flood/" + number);
        MDC.put("session_id", "AbC_-123");
        MDC.put("user_id", number % 2 == 0 ? "anonymous" : "key\u001b[31m");
        switch (number % 10) {
            case 0 -> event(number, "plain");
            case 1 -> event(number, "line\r\nbreaks\n\nand \u2028 more\u0085");
            case 2 -> event(number, "emoji 😀👨‍👩‍👧 and half a one \ud83d, 中文");
            case 3 ->
                LOG.atError()
                        .addKeyValue("number", number)
                        .setCause(deep(number))
                        .log("failed");
            case 4 -> event(number, FORGED);
            case 5 -> event(number, "redis://default:" + SECRETS.get(0) + "@redis:6379 password=" + SECRETS.get(0));
            case 6 -> event(number, "Authorization: Bearer " + SECRETS.get(1) + "\nCookie: s=" + SECRETS.get(1));
            case 7 ->
                LOG.atWarn()
                        .addKeyValue("number", number)
                        .addKeyValue("redis.password", SECRETS.get(0))
                        .addKeyValue("amount", 98765.43)
                        .addKeyValue("note", "amount=" + SECRETS.get(2))
                        .log("amounts: [{}, 1]", SECRETS.get(2));
            case 8 -> event(number, "controls \u0000\u0007\b\u001b[2J\u007f\u009b\u202e \ufeff");
            default -> event(number, "long " + "x\"\\\n".repeat(10_000));
        }
        MDC.clear();
    }

    private static void event(int number, String message) {
        LOG.atInfo().addKeyValue("number", number).log(message);
    }

    /** About 40 KiB when printed, with a secret in the message of its root. */
    private static Throwable deep(int number) {
        Throwable thrown = new IllegalStateException(
                "cannot reach redis://default:" + SECRETS.get(0) + "@redis\nnumber " + number);
        for (int i = 0; i < 40; i++) {
            thrown = new IllegalArgumentException("level " + i + ' ' + "y".repeat(900), thrown);
        }
        return thrown;
    }
}
