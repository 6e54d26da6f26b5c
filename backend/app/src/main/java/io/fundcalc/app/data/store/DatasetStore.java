package io.fundcalc.app.data.store;

import io.fundcalc.app.platform.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Data sets by owner. Each lives for a time after its last use. An unavailable store reports it with a problem
 * ({@code UNAVAILABLE}); it never keeps half a data set. One in the process gives up the sessions
 * that were used least recently to make room; one in Redis refuses.
 */
public interface DatasetStore {

    /**
     * Keeps a data set, in place of the one with its id.
     *
     * @throws ProblemException {@code CONFLICT} where the owner has no room left, {@code UNAVAILABLE}
     */
    StoredDataset keep(String owner, DatasetHeader header, Map<DatasetPart, byte[]> parts);

    /** The data set, used by this; null where this owner has none of this id. */
    @Nullable
    StoredDataset use(String owner, String id);

    /** The bytes of a part; null where they have gone meanwhile. */
    byte @Nullable [] part(String owner, DatasetHeader header, DatasetPart part);

    /** All of an owner, the oldest upload first; not a use. */
    List<StoredDataset> all(String owner);

    /** Puts another header to a data set; nothing happens where it has gone. */
    void replace(String owner, DatasetHeader header);

    /** Whether there was such a data set. */
    boolean delete(String owner, String id);

    /** Everything of an owner, at once. */
    void deleteAll(String owner);

    /** Whether an owner has anything. */
    boolean has(String owner);

    /** Owners that have something here. */
    long owners();

    /** Data sets of all owners. */
    long datasets();
}
