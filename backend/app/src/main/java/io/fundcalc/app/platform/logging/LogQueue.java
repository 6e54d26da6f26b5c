package io.fundcalc.app.platform.logging;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Hands events to the thread that writes them, so that no request waits for a slow reader of its log. Under pressure it
 * drops events of level INFO and below first, and counts what it drops. Notes the place of an event only from a level on:
 * to find it costs a walk of the stack.
 */
public final class LogQueue extends AsyncAppender {

    /** Of all levels of the log. */
    static final List<Level> LEVELS = List.of(Level.ERROR, Level.WARN, Level.INFO, Level.DEBUG, Level.TRACE);

    /**
     * Counted as full with so many places left: the superclass drops without a count when the last place goes between its
     * look and its write, and fewer threads than this run at once.
     */
    private static final int RESERVE = 64;

    /** Of the process and not of an appender, which is made anew when logging is set up again. */
    private static final Map<Level, LongAdder> DROPPED =
            LEVELS.stream().collect(Collectors.toUnmodifiableMap(level -> level, _ -> new LongAdder()));

    private Level locationLevel = Level.WARN;

    public LogQueue() {
        setNeverBlock(true);
        // The superclass must not drop what is not counted.
        setDiscardingThreshold(0);
    }

    /** From which level on the place of an event is noted; OFF: never. */
    public void setLocationLevel(String level) {
        locationLevel = Level.toLevel(level, Level.WARN);
    }

    /** Events of this level that were not written. */
    static long dropped(Level level) {
        return counter(level).sum();
    }

    private static LongAdder counter(Level level) {
        return Objects.requireNonNull(DROPPED.get(level), level::toString);
    }

    @Override
    protected void append(ILoggingEvent event) {
        int room = getRemainingCapacity();
        if (room <= RESERVE || (room < getQueueSize() / 5 && isDiscardable(event))) {
            counter(event.getLevel()).increment();
        } else {
            super.append(event);
        }
    }

    @Override
    protected void preprocess(ILoggingEvent event) {
        super.preprocess(event);
        if (event.getLevel().isGreaterOrEqual(locationLevel)) {
            event.getCallerData();
        }
    }
}
