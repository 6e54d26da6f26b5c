package io.fundcalc.app.data.redis;

import io.fundcalc.app.data.store.DatasetCodec;
import io.fundcalc.app.data.store.DatasetHeader;
import io.fundcalc.app.data.store.DatasetPart;
import io.fundcalc.app.data.store.DatasetStore;
import io.fundcalc.app.data.store.StoreFaults;
import io.fundcalc.app.data.store.StoreProperties;
import io.fundcalc.app.data.store.StoredDataset;
import io.fundcalc.app.platform.redis.Reply;
import io.fundcalc.app.platform.redis.Reply.Answered;
import io.fundcalc.app.platform.redis.Reply.Refused;
import io.fundcalc.app.platform.redis.Reply.Silent;
import io.fundcalc.app.platform.state.StateRedis;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Data sets in Redis. Of an owner there are, all on one node of a cluster: times of expiry (sorted set), headers and
 * sizes (hashes), and a hash of pieces for each data set, all with the life of what was used last. An upload is written
 * beside them and put in its place in one step, so that no reader sees half of it. Times are those of Redis.
 */
public final class RedisDatasets implements DatasetStore {

    /** A command carries this much: small enough to be served within the wait for one. */
    private static final int PIECE_BYTES = 256 * 1024;

    private static final int DELETE_ATTEMPTS = 5;

    private final StateRedis redis;
    private final StoreProperties settings;
    private final DatasetCodec codec;
    private final ActiveNames owners;
    private final ActiveNames datasets;

    public RedisDatasets(StateRedis redis, StoreProperties settings, DatasetCodec codec) {
        this.redis = redis;
        this.settings = settings;
        this.codec = codec;
        this.owners = new ActiveNames(redis, "sessions", settings.life());
        this.datasets = new ActiveNames(redis, "datasets", settings.life());
    }

    @Override
    public StoredDataset keep(String owner, DatasetHeader header, Map<DatasetPart, byte[]> parts) {
        if (!RedisMemory.of(asked(commands -> commands.info("memory"))).hasRoom(header.bytes())) {
            throw StoreFaults.storeFull();
        }
        OwnerKeys keys = new OwnerKeys(owner);
        String staged = keys.staged();
        try {
            parts.forEach((part, bytes) -> stage(staged, part, bytes));
            List<Object> reply = asked(commands -> commands.eval(
                    Scripts.KEEP,
                    ScriptOutputType.MULTI,
                    keys.with(keys.pieces(header.id()), staged),
                    bytes(header.id()),
                    codec.header(header),
                    number(header.bytes()),
                    number(settings.life().toMillis()),
                    number(settings.sessionLimit().toBytes()),
                    number(settings.mostPerSession())));
            return kept(owner, header, reply);
        } finally {
            // Renamed away when it was kept; otherwise nothing may be left of it.
            redis.tell(commands -> commands.unlink(staged));
        }
    }

    private StoredDataset kept(String owner, DatasetHeader header, @Nullable List<Object> reply) {
        long expires = reply == null ? Scripts.GONE : (Long) reply.getFirst();
        if (expires == Scripts.FULL) {
            throw StoreFaults.sessionFull(settings.sessionLimit().toBytes(), settings.mostPerSession());
        }
        if (expires == Scripts.GONE) {
            throw StoreFaults.away();
        }
        seen(owner, header.id());
        return new StoredDataset(header, expires);
    }

    private void stage(String key, DatasetPart part, byte[] bytes) {
        for (int from = 0, piece = 0; from < bytes.length; from += PIECE_BYTES, piece++) {
            byte[] field = field(part, piece);
            byte[] value = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE_BYTES));
            asked(commands -> commands.eval(Scripts.STAGE, ScriptOutputType.INTEGER, new String[] {key}, field, value));
        }
    }

    @Override
    public @Nullable StoredDataset use(String owner, String id) {
        OwnerKeys keys = new OwnerKeys(owner);
        List<Object> reply = asked(commands -> commands.eval(
                Scripts.USE,
                ScriptOutputType.MULTI,
                keys.with(keys.pieces(id)),
                bytes(id),
                number(settings.life().toMillis())));
        if (reply == null || reply.isEmpty()) {
            return null;
        }
        if ((Long) reply.get(2) == 1) {
            seen(owner, id);
        }
        return stored(reply.getFirst(), reply.get(1));
    }

    private void seen(String owner, String id) {
        owners.seen(owner);
        datasets.seen(owner + ' ' + id);
    }

    /** Null where the header cannot be read: one that is damaged hides no other. */
    private @Nullable StoredDataset stored(Object header, Object expires) {
        DatasetHeader read = codec.header((byte[]) header);
        return read == null ? null : new StoredDataset(read, (Long) expires);
    }

    @Override
    public byte @Nullable [] part(String owner, DatasetHeader header, DatasetPart part) {
        String key = new OwnerKeys(owner).pieces(header.id());
        byte[] whole = new byte[header.parts().getOrDefault(part, 0)];
        for (int filled = 0, piece = 0; filled < whole.length; piece++) {
            String field = text(field(part, piece));
            byte[] value = asked(commands -> commands.hget(key, field));
            if (value == null || value.length > whole.length - filled) {
                return null;
            }
            System.arraycopy(value, 0, whole, filled, value.length);
            filled += value.length;
        }
        return whole;
    }

    @Override
    public List<StoredDataset> all(String owner) {
        List<Object> reply = asked(commands ->
                commands.eval(Scripts.ALL, ScriptOutputType.MULTI, new OwnerKeys(owner).with(), new byte[0][]));
        List<StoredDataset> all = new ArrayList<>();
        for (int i = 0; reply != null && i + 1 < reply.size(); i += 2) {
            StoredDataset stored = stored(reply.get(i), reply.get(i + 1));
            if (stored != null) {
                all.add(stored);
            }
        }
        all.sort(Comparator.comparingLong(stored -> stored.header().createdMillis()));
        return all;
    }

    @Override
    public void replace(String owner, DatasetHeader header) {
        asked(commands -> commands.eval(
                Scripts.REPLACE,
                ScriptOutputType.INTEGER,
                new OwnerKeys(owner).with(),
                bytes(header.id()),
                codec.header(header)));
    }

    @Override
    public boolean delete(String owner, String id) {
        OwnerKeys keys = new OwnerKeys(owner);
        List<Object> reply = asked(commands ->
                commands.eval(Scripts.DELETE, ScriptOutputType.MULTI, keys.with(keys.pieces(id)), bytes(id)));
        if (reply != null && (Long) reply.get(1) == 0) {
            owners.gone(owner);
        }
        datasets.gone(owner + ' ' + id);
        return reply != null && (Long) reply.getFirst() == 1;
    }

    /** Another upload may arrive between the look and the deed: then it is looked at again. */
    @Override
    public void deleteAll(String owner) {
        OwnerKeys keys = new OwnerKeys(owner);
        for (int attempt = 0; attempt < DELETE_ATTEMPTS; attempt++) {
            List<byte[]> ids = asked(commands -> commands.zrange(keys.expiry(), 0, -1));
            String[] pieces = (ids == null ? List.<byte[]>of() : ids)
                    .stream().map(id -> keys.pieces(text(id))).toArray(String[]::new);
            Long done = asked(commands ->
                    commands.eval(Scripts.DELETE_ALL, ScriptOutputType.INTEGER, keys.with(pieces), new byte[0][]));
            if (Long.valueOf(1).equals(done)) {
                owners.gone(owner);
                if (ids != null) {
                    ids.forEach(id -> datasets.gone(owner + ' ' + text(id)));
                }
                return;
            }
        }
        throw StoreFaults.away();
    }

    @Override
    public boolean has(String owner) {
        Reply<Long> reply = redis.brief().ask(commands -> commands.exists(new OwnerKeys(owner).expiry()));
        if (!(reply instanceof Answered<Long>(Long number))) {
            throw StoreFaults.away();
        }
        return Long.valueOf(1).equals(number);
    }

    @Override
    public long owners() {
        return owners.count();
    }

    @Override
    public long datasets() {
        return datasets.count();
    }

    /** What Redis says; silence ends the request, for nothing else knows. */
    private <T> @Nullable T asked(Function<RedisClusterAsyncCommands<String, byte[]>, RedisFuture<T>> command) {
        Reply<T> reply = redis.ask(command);
        return switch (reply) {
            case Answered<T>(var value) -> value;
            // Not the session is full, but the memory of Redis.
            case Refused<T>(String code) when code.equals("OOM") -> throw StoreFaults.storeFull();
            case Refused<T> _, Silent<T> _ -> throw StoreFaults.away();
        };
    }

    private static byte[] field(DatasetPart part, int piece) {
        return bytes(part.name() + ':' + piece);
    }

    private static byte[] number(long number) {
        return bytes(Long.toString(number));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
