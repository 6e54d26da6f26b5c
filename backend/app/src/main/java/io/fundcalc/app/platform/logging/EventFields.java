package io.fundcalc.app.platform.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import net.logstash.logback.composite.AbstractJsonProvider;
import net.logstash.logback.stacktrace.ShortenedThrowableConverter;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the fields of an event: the plain names that the requirement lists, and beside them those of the Elastic Common
 * Schema. {@code docker/logging/log.schema.json} describes the line.
 */
public final class EventFields extends AbstractJsonProvider<ILoggingEvent> {

    private static final int MOST_CHARS = 8192;
    private static final int MOST_CHARS_OF_FIELD = 2048;
    /** Longer than what is written, so that no secret is cut in the middle before it is found. */
    private static final int MOST_CHARS_OF_TRACE = 2 * MOST_CHARS;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final ShortenedThrowableConverter traces = new ShortenedThrowableConverter();
    private String version = "development";
    private String instance = "local";

    /** The build that runs. */
    public void setVersion(String version) {
        this.version = version;
    }

    /** The name of this process among its siblings. */
    public void setInstance(String instance) {
        this.instance = instance;
    }

    @Override
    public void start() {
        traces.setContext(getContext());
        traces.setMaxLength(MOST_CHARS_OF_TRACE);
        traces.setRootCauseFirst(true);
        traces.start();
        super.start();
    }

    @Override
    public void writeTo(JsonGenerator line, ILoggingEvent event) {
        String time = TIME.format(Instant.ofEpochMilli(event.getTimeStamp()));
        String level = event.getLevel().toString();
        String logger = event.getLoggerName();
        line.writeStringProperty("@timestamp", time);
        line.writeStringProperty("timestamp", time);
        line.writeStringProperty("log.level", level);
        line.writeStringProperty("level", level);
        line.writeStringProperty("message", LogText.of(String.valueOf(event.getFormattedMessage()), MOST_CHARS));
        line.writeStringProperty("log.logger", logger);
        line.writeStringProperty("module", logger.substring(logger.lastIndexOf('.') + 1));
        line.writeStringProperty("process.thread.name", LogText.visible(event.getThreadName()));
        line.writeStringProperty("service.name", "fund-calc");
        line.writeStringProperty("service.version", version);
        line.writeStringProperty("service.node.name", instance);
        writePlace(line, event);
        event.getMDCPropertyMap().forEach((name, value) -> writeContext(line, name, value));
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().forEach(pair -> writePair(line, pair));
        }
        writeThrown(line, event);
    }

    /** Where the event was logged, if {@link LogQueue} has looked. */
    private static void writePlace(JsonGenerator line, ILoggingEvent event) {
        if (!event.hasCallerData() || event.getCallerData().length == 0) {
            return;
        }
        StackTraceElement place = event.getCallerData()[0];
        line.writeStringProperty("function", place.getMethodName());
        line.writeNumberProperty("line", place.getLineNumber());
        line.writeStringProperty("log.origin.function", place.getMethodName());
        line.writeNumberProperty("log.origin.file.line", place.getLineNumber());
        if (place.getFileName() != null) {
            line.writeStringProperty("log.origin.file.name", place.getFileName());
        }
    }

    /** What the thread says of its request. */
    private static void writeContext(JsonGenerator line, String name, String value) {
        switch (name) {
            case "request_id" -> line.writeStringProperty("http.request.id", LogText.visible(value));
            case "user_id" -> writeBoth(line, name, "user.id", value);
            case "session_id" -> writeBoth(line, name, "session.id", value);
            default ->
                line.writeStringProperty(
                        name, Masking.hides(name) ? Masking.MASK : LogText.of(value, MOST_CHARS_OF_FIELD));
        }
    }

    private static void writeBoth(JsonGenerator line, String plain, String schema, String value) {
        String text = LogText.visible(value);
        line.writeStringProperty(plain, text);
        line.writeStringProperty(schema, text);
    }

    private static void writePair(JsonGenerator line, KeyValuePair pair) {
        if (Masking.hides(pair.key)) {
            line.writeStringProperty(pair.key, Masking.MASK);
            return;
        }
        Object value = pair.value;
        switch (value) {
            case null -> line.writeNullProperty(pair.key);
            case Long number -> line.writeNumberProperty(pair.key, number);
            case Integer number -> line.writeNumberProperty(pair.key, number);
            case Double number when Double.isFinite(number) -> line.writeNumberProperty(pair.key, number);
            case Boolean flag -> line.writeBooleanProperty(pair.key, flag);
            default -> line.writeStringProperty(pair.key, LogText.of(value.toString(), MOST_CHARS_OF_FIELD));
        }
    }

    private void writeThrown(JsonGenerator line, ILoggingEvent event) {
        @Nullable IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown == null) {
            return;
        }
        line.writeStringProperty("error.type", thrown.getClassName());
        if (thrown.getMessage() != null) {
            line.writeStringProperty("error.message", LogText.of(thrown.getMessage(), MOST_CHARS_OF_FIELD));
        }
        line.writeStringProperty("error.stack_trace", LogText.of(traces.convert(event), MOST_CHARS));
    }

    /** The fields that a line has outside of any event, as an event would have them. */
    public static Map<String, String> before(Instant at, String level, Class<?> source, String message) {
        String time = TIME.format(at);
        return Map.of(
                "@timestamp",
                time,
                "timestamp",
                time,
                "log.level",
                level,
                "level",
                level,
                "message",
                LogText.of(message, MOST_CHARS),
                "log.logger",
                source.getName(),
                "module",
                source.getSimpleName(),
                "process.thread.name",
                Thread.currentThread().getName(),
                "service.name",
                "fund-calc");
    }
}
