package io.fundcalc.app.data.store;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Data sets in the process: gone when it ends, seen by no other instance, bounded in all. */
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

    private final StoreProperties settings;
    private final InstantSource clock;
    private final Map<String, Map<String, Kept>> owners = new HashMap<>();

    public MemoryDatasets(StoreProperties settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized StoredDataset keep(String owner, DatasetHeader header, Map<DatasetPart, byte[]> parts) {
        forgetExpired();
        Map<String, Kept> own = owners.getOrDefault(owner, Map.of());
        Kept replaced = own.get(header.id());
        long more = (long) header.bytes() - (replaced == null ? 0 : replaced.header.bytes());
        if (bytes(own) + more > settings.sessionLimit().toBytes()
                || (replaced == null && own.size() >= settings.mostPerSession())) {
            throw StoreFaults.sessionFull(settings);
        }
        if (owners.values().stream().mapToLong(MemoryDatasets::bytes).sum() + more
                > settings.memoryLimit().toBytes()) {
            throw StoreFaults.storeFull();
        }
        Kept kept = new Kept(header, Map.copyOf(parts), expiry());
        owners.computeIfAbsent(owner, _ -> new LinkedHashMap<>()).put(header.id(), kept);
        return kept.stored();
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
        return owners.containsKey(owner);
    }

    @Override
    public synchronized long owners() {
        forgetExpired();
        return owners.size();
    }

    private void forgetExpired() {
        long now = clock.millis();
        owners.values().forEach(own -> own.values().removeIf(kept -> kept.expiresMillis <= now));
        owners.values().removeIf(Map::isEmpty);
    }
}
