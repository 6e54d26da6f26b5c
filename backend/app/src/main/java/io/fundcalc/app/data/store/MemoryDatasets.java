package io.fundcalc.app.data.store;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Data sets in the process: gone when it ends, seen by no other instance, bounded in all. One session gets a quarter at
 * most, and where all is full the session that was used least recently is given up. Thread-safe.
 */
public final class MemoryDatasets implements DatasetStore {

    private static final class Kept {
        private DatasetHeader header;
        private final Map<DatasetPart, byte[]> parts;
        private long expiresMillis;

        Kept(DatasetHeader header, Map<DatasetPart, byte[]> parts, long expiresMillis) {
            this.header = header;
            this.parts = parts;
            this.expiresMillis = expiresMillis;
        }

        StoredDataset stored() {
            return new StoredDataset(header, expiresMillis);
        }
    }

    /** No session may fill the store of all. */
    private static final int SESSIONS_AT_LEAST = 4;

    private final StoreProperties settings;
    private final long sessionLimit;
    private final InstantSource clock;
    /** In the order of their last use, the least recent first. */
    private final Map<String, Map<String, Kept>> owners = new LinkedHashMap<>();

    public MemoryDatasets(StoreProperties settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.sessionLimit = Math.min(
                settings.sessionLimit().toBytes(), settings.memoryLimit().toBytes() / SESSIONS_AT_LEAST);
    }

    @Override
    public synchronized StoredDataset keep(String owner, DatasetHeader header, Map<DatasetPart, byte[]> parts) {
        forgetExpired();
        Map<String, Kept> own = owners.getOrDefault(owner, Map.of());
        Kept replaced = own.get(header.id());
        long more = (long) header.bytes() - (replaced == null ? 0 : replaced.header.bytes());
        if (bytes(own) + more > sessionLimit || (replaced == null && own.size() >= settings.mostPerSession())) {
            throw StoreFaults.sessionFull(sessionLimit, settings.mostPerSession());
        }
        Kept kept = new Kept(header, Map.copyOf(parts), expiry());
        owners.computeIfAbsent(owner, _ -> new LinkedHashMap<>()).put(header.id(), kept);
        usedNow(owner);
        giveUpOthers();
        return kept.stored();
    }

    private void usedNow(String owner) {
        Map<String, Kept> own = owners.remove(owner);
        if (own != null) {
            owners.put(owner, own);
        }
    }

    /** The session that was used last is never reached: it has a quarter of the room at most. */
    private void giveUpOthers() {
        long all = owners.values().stream().mapToLong(MemoryDatasets::bytes).sum();
        Iterator<Map<String, Kept>> leastRecent = owners.values().iterator();
        while (all > settings.memoryLimit().toBytes()) {
            all -= bytes(leastRecent.next());
            leastRecent.remove();
        }
    }

    private static long bytes(Map<String, Kept> own) {
        return own.values().stream().mapToLong(kept -> kept.header.bytes()).sum();
    }

    private long expiry() {
        return clock.millis() + settings.life().toMillis();
    }

    @Override
    public synchronized @Nullable StoredDataset use(String owner, String id) {
        Kept kept = living(owner, id);
        if (kept == null) {
            return null;
        }
        kept.expiresMillis = expiry();
        usedNow(owner);
        return kept.stored();
    }

    private @Nullable Kept living(String owner, String id) {
        Kept kept = owners.getOrDefault(owner, Map.of()).get(id);
        return kept != null && kept.expiresMillis > clock.millis() ? kept : null;
    }

    @Override
    public synchronized byte @Nullable [] part(String owner, DatasetHeader header, DatasetPart part) {
        Kept kept = living(owner, header.id());
        return kept == null ? null : kept.parts.get(part);
    }

    @Override
    public synchronized List<StoredDataset> all(String owner) {
        forgetExpired();
        return owners.getOrDefault(owner, Map.of()).values().stream()
                .map(Kept::stored)
                .sorted(Comparator.comparingLong(stored -> stored.header().createdMillis()))
                .toList();
    }

    @Override
    public synchronized void replace(String owner, DatasetHeader header) {
        Kept kept = living(owner, header.id());
        if (kept != null) {
            kept.header = header;
        }
    }

    @Override
    public synchronized boolean delete(String owner, String id) {
        boolean there = living(owner, id) != null;
        Map<String, Kept> own = owners.get(owner);
        if (own != null) {
            own.remove(id);
            if (own.isEmpty()) {
                owners.remove(owner);
            }
        }
        return there;
    }

    @Override
    public synchronized void deleteAll(String owner) {
        owners.remove(owner);
    }

    @Override
    public synchronized boolean has(String owner) {
        forgetExpired();
        return owners.containsKey(owner);
    }

    @Override
    public synchronized long owners() {
        forgetExpired();
        return owners.size();
    }

    @Override
    public synchronized long datasets() {
        forgetExpired();
        return owners.values().stream().mapToLong(Map::size).sum();
    }

    private void forgetExpired() {
        long now = clock.millis();
        owners.values().forEach(own -> own.values().removeIf(kept -> kept.expiresMillis <= now));
        owners.values().removeIf(Map::isEmpty);
    }
}
