package io.fundcalc.app.platform.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Changes levels of the log for a while. A change ends by itself, so that no DEBUG that somebody forgot fills the disk.
 * Thread-safe.
 */
public final class LogLevels {

    /** Where nothing else is asked for. */
    public static final Duration USUAL = Duration.ofMinutes(15);

    /** No change lasts longer. */
    public static final Duration LONGEST = Duration.ofHours(4);

    private static final int MOST_CHANGES = 50;
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(LogLevels.class);

    /**
     * A change that holds now.
     *
     * @param logger whose level it is, and of all loggers below that have no level of their own
     * @param until when the level that it had before comes back
     */
    public record Change(String logger, String level, Instant until) {}

    private record Held(Change change, @Nullable Level before) {}

    private final LoggerContext context;
    private final InstantSource clock;
    private final Map<String, Held> held = new TreeMap<>();

    LogLevels(LoggerContext context, InstantSource clock) {
        this.context = context;
        this.clock = clock;
    }

    /** The changes that hold now. */
    public synchronized List<Change> changes() {
        return held.values().stream().map(Held::change).toList();
    }

    /**
     * Gives a logger a level for a while. Where it has been changed already, the new level and time replace those, and the
     * level that it had at first comes back afterwards.
     *
     * @return the change, or null where there is no such logger or there are too many changes
     */
    public synchronized @Nullable Change change(String name, Level level, Duration time) {
        Logger logger = context.exists(name);
        Held earlier = held.get(name);
        if (logger == null || (earlier == null && held.size() == MOST_CHANGES)) {
            return null;
        }
        Change change = new Change(name, level.toString(), clock.instant().plus(time));
        held.put(name, new Held(change, earlier == null ? logger.getLevel() : earlier.before()));
        LOG.warn("level of {} is {} until {}", name, level, change.until());
        logger.setLevel(level);
        return change;
    }

    /** Ends a change before its time; says whether there was one. */
    public synchronized boolean restore(String name) {
        Held change = held.remove(name);
        if (change == null) {
            return false;
        }
        context.getLogger(name).setLevel(change.before());
        LOG.warn("level of {} is as before", name);
        return true;
    }

    /** Ends the changes whose time has come. */
    synchronized void restoreDue() {
        Instant now = clock.instant();
        List<String> due = new ArrayList<>();
        held.forEach((name, one) -> {
            if (!now.isBefore(one.change().until())) {
                due.add(name);
            }
        });
        due.forEach(this::restore);
    }
}
