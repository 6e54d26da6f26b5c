package io.fundcalc.app.data.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.session.Session;
import io.fundcalc.intake.content.IntakeContent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data sets of sessions. Keeps the rows of those in use ready beside the store: the store is asked at each use
 * whether the data set is still there and whose it is. While the store is unavailable the near copy is used, but no
 * longer than {@link #ALONE}: another instance may have deleted the data set before.
 */
public final class Datasets {

    private static final Duration NEAR = Duration.ofMinutes(10);

    /** For how long after the store's last word the near copy may speak for itself. */
    static final Duration ALONE = Duration.ofMinutes(1);

    private static final long MOST_SEEN = 10_000;

    private record Key(String owner, String id) {}

    private final DatasetStore store;
    private final DatasetCodec codec;
    private final Cache<Key, DatasetContent> near;
    /** What the store has lately said to be there. */
    private final Cache<Key, Boolean> seen;

    public Datasets(DatasetStore store, DatasetCodec codec, StoreProperties settings) {
        this(store, codec, settings, Ticker.systemTicker());
    }

    Datasets(DatasetStore store, DatasetCodec codec, StoreProperties settings, Ticker ticker) {
        this.store = store;
        this.codec = codec;
        this.near = Caffeine.newBuilder()
                .maximumWeight(settings.nearLimit().toBytes())
                .weigher((Key key, DatasetContent content) -> content.weight())
                .expireAfterAccess(NEAR)
                .build();
        this.seen = Caffeine.newBuilder()
                .maximumSize(MOST_SEEN)
                .expireAfterWrite(ALONE)
                .ticker(ticker)
                .build();
    }

    /**
     * Keeps a data set.
     *
     * @throws ProblemException where there is no room, or the store is unavailable
     */
    public StoredDataset keep(Session session, DatasetHeader header, Map<DatasetPart, byte[]> parts) {
        near.invalidate(key(session, header.id()));
        return store.keep(session.storeName(), header, parts);
    }

    /** What is known of a data set of this session; null where it has none of this id. */
    public @Nullable StoredDataset find(Session session, String id) {
        try {
            StoredDataset stored = store.use(session.storeName(), id);
            if (stored == null) {
                forget(key(session, id));
            } else {
                seen.put(key(session, id), true);
            }
            return stored;
        } catch (ProblemException away) {
            DatasetContent copy = copy(session, id, away);
            return copy.stored();
        }
    }

    /** A data set of this session with its rows; null where it has none of this id. */
    public @Nullable DatasetContent read(Session session, String id) {
        StoredDataset stored = find(session, id);
        if (stored == null) {
            return null;
        }
        Key key = key(session, id);
        DatasetContent kept = near.getIfPresent(key);
        if (kept != null
                && kept.stored().header().createdMillis() == stored.header().createdMillis()) {
            return new DatasetContent(stored, kept.rows());
        }
        byte[] rows = store.part(session.storeName(), stored.header(), DatasetPart.ROWS);
        IntakeContent unpacked = rows == null ? null : codec.rows(rows);
        if (unpacked == null) {
            return null;
        }
        DatasetContent content = new DatasetContent(stored, unpacked);
        near.put(key, content);
        return content;
    }

    private DatasetContent copy(Session session, String id, ProblemException away) {
        Key key = key(session, id);
        DatasetContent copy = seen.getIfPresent(key) == null ? null : near.getIfPresent(key);
        if (copy == null || away.type() != ProblemType.UNAVAILABLE) {
            throw away;
        }
        return copy;
    }

    /** The text of a compressed part, in UTF-8; null where there is none, or where it has gone or cannot be read. */
    public byte @Nullable [] text(Session session, DatasetHeader header, DatasetPart part) {
        byte[] zipped = header.parts().containsKey(part) ? store.part(session.storeName(), header, part) : null;
        return zipped == null ? null : codec.text(part, zipped);
    }

    /** What was found out about its file; null where that has gone or cannot be read. */
    public @Nullable DatasetReport report(Session session, DatasetHeader header) {
        byte[] report = text(session, header, DatasetPart.REPORT);
        return report == null ? null : codec.report(report);
    }

    /** All of a session. */
    public List<StoredDataset> all(Session session) {
        return store.all(session.storeName());
    }

    /** Gives a data set another name. */
    public void rename(Session session, DatasetHeader header, String name) {
        store.replace(session.storeName(), header.named(name));
    }

    /** Whether there was such a data set. */
    public boolean delete(Session session, String id) {
        forget(key(session, id));
        return store.delete(session.storeName(), id);
    }

    /** Sessions that have something here. */
    public long sessions() {
        return store.owners();
    }

    /** The number of all data sets, whatever their session. */
    public long number() {
        return store.datasets();
    }

    /** Everything of a session. */
    public void deleteAll(Session session) {
        String owner = session.storeName();
        near.asMap().keySet().removeIf(key -> key.owner().equals(owner));
        store.deleteAll(owner);
    }

    private void forget(Key key) {
        near.invalidate(key);
        seen.invalidate(key);
    }

    private static Key key(Session session, String id) {
        return new Key(session.storeName(), id);
    }
}
