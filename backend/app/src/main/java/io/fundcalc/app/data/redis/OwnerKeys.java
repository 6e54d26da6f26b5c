package io.fundcalc.app.data.redis;

import io.fundcalc.app.platform.state.StateKey;
import java.util.UUID;
import java.util.stream.Stream;

/** Names of what an owner has in Redis, all on one node of a cluster. */
final class OwnerKeys {

    private final StateKey session;

    OwnerKeys(String owner) {
        session = new StateKey("session", owner);
    }

    /** Sorted set: ids by when they go. */
    String expiry() {
        return session.part("expiry");
    }

    /** Hash: id to header. */
    private String headers() {
        return session.part("headers");
    }

    /** Hash: id to bytes. */
    private String sizes() {
        return session.part("sizes");
    }

    /** Hash of the pieces of a data set. */
    String pieces(String id) {
        return session.part("dataset:" + id);
    }

    /** Hash of pieces that are on their way. */
    String staged() {
        return session.part("staged:" + UUID.randomUUID());
    }

    /** What every script is given, and what this one needs besides. */
    String[] with(String... more) {
        return Stream.concat(Stream.of(expiry(), headers(), sizes()), Stream.of(more))
                .toArray(String[]::new);
    }
}
