package io.fundcalc.app.fund.search;

import io.fundcalc.app.fund.source.FundEntry;
import io.fundcalc.app.fund.source.NavSource;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.engine.lookup.FundIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All funds of all sources that are on. The list of a source is fetched in the background, once a day; where that fails,
 * yesterday's list stays. What lies on this machine is looked at again after a few seconds.
 */
public final class FundDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FundDirectory.class);

    private static final Duration LOCAL = Duration.ofSeconds(5);
    private static final Duration AFTER_FAULT = Duration.ofMinutes(10);

    /** A list with its index. */
    private record Listed(List<FundEntry> entries, FundIndex index, Map<String, FundEntry> byCode, Instant at) {

        static Listed of(List<FundEntry> entries) {
            Map<String, FundEntry> byCode = HashMap.newHashMap(entries.size());
            List<FundIndex.Names> names = new ArrayList<>(entries.size());
            for (FundEntry entry : entries) {
                byCode.putIfAbsent(entry.code(), entry);
                names.add(new FundIndex.Names(entry.code(), entry.name(), initials(entry), entry.pinyin()));
            }
            return new Listed(entries, FundIndex.of(names), byCode, Instant.now());
        }

        /** The source's initials and every other reading of the name. */
        private static String initials(FundEntry entry) {
            Set<String> readings = new LinkedHashSet<>();
            if (!entry.initials().isEmpty()) {
                readings.add(entry.initials());
            }
            readings.addAll(Initials.readings(entry.name()));
            return String.join(" ", readings);
        }
    }

    private record Ranked(FundEntry entry, int rank) {}

    private final List<NavSource> sources;
    private final Duration life;
    private final Map<String, Listed> lists = new ConcurrentHashMap<>();
    private volatile @Nullable Thread keeper;

    /**
     * A directory that is empty until it is begun, but for what lies on this machine.
     *
     * @param sources that are on
     * @param life after which a list is fetched anew
     */
    public FundDirectory(List<NavSource> sources, Duration life) {
        this.sources = List.copyOf(sources);
        this.life = life;
    }

    /** Begins to fetch lists in the background. */
    public void begin() {
        if (sources.stream().anyMatch(source -> !source.local())) {
            keeper = Thread.ofVirtual().name("fund-directory").start(this::keep);
        }
    }

    private void keep() {
        while (!Thread.currentThread().isInterrupted()) {
            boolean all = true;
            for (NavSource source : sources) {
                all &= source.local() || refresh(source);
            }
            try {
                Thread.sleep(all || life.compareTo(AFTER_FAULT) < 0 ? life : AFTER_FAULT);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** Fetches the list of a source; whether it could be had. An empty list never takes the place of a full one. */
    boolean refresh(NavSource source) {
        Listed known = lists.get(source.id());
        if (known != null && known.at().plus(life).isAfter(Instant.now())) {
            return true;
        }
        try {
            List<FundEntry> entries = source.index();
            if (!entries.isEmpty() || known == null) {
                lists.put(source.id(), Listed.of(entries));
            }
            return true;
        } catch (SourceFault fault) {
            LOG.info("list of {} not fetched: {} {}", source.id(), fault.kind(), fault.getMessage());
            return false;
        } catch (RuntimeException unexpected) {
            // The thread keeps every list: one that cannot be made must not end it.
            LOG.warn("list of {} not made", source.id(), unexpected);
            return false;
        }
    }

    /** The best funds for a text, over all sources. */
    public List<FundEntry> find(String text, int most) {
        return current()
                .flatMap(listed -> Arrays.stream(listed.index().find(text, most))
                        .map(hit -> new Ranked(listed.entries().get(hit.entry()), hit.rank())))
                .sorted(Comparator.comparingInt(Ranked::rank))
                .limit(most)
                .map(Ranked::entry)
                .toList();
    }

    /** What the list of a source says of a fund. */
    public Optional<FundEntry> entry(String source, String code) {
        Listed listed = lists.get(source);
        return listed == null
                ? Optional.empty()
                : Optional.ofNullable(listed.byCode().get(code));
    }

    /** How many funds a source lists. */
    public int size(String source) {
        Listed listed = lists.get(source);
        return listed == null ? 0 : listed.entries().size();
    }

    /** How many there are in all. */
    public int size() {
        return current().mapToInt(listed -> listed.entries().size()).sum();
    }

    private Stream<Listed> current() {
        for (NavSource source : sources) {
            Listed known = lists.get(source.id());
            if (source.local() && (known == null || known.at().plus(LOCAL).isBefore(Instant.now()))) {
                look(source, known);
            }
        }
        return sources.stream().map(NavSource::id).map(lists::get).filter(Objects::nonNull);
    }

    private void look(NavSource source, @Nullable Listed known) {
        try {
            List<FundEntry> entries = source.index();
            lists.put(
                    source.id(),
                    known != null && known.entries().equals(entries)
                            ? new Listed(entries, known.index(), known.byCode(), Instant.now())
                            : Listed.of(entries));
        } catch (SourceFault fault) {
            LOG.info("list of {} not read: {}", source.id(), fault.getMessage());
        } catch (RuntimeException unexpected) {
            LOG.warn("list of {} not read", source.id(), unexpected);
        }
    }

    @Override
    public void close() {
        Thread running = keeper;
        if (running != null) {
            running.interrupt();
        }
    }
}
