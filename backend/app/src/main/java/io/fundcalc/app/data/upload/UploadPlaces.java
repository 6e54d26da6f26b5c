package io.fundcalc.app.data.upload;

import io.fundcalc.app.platform.caller.Principal;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The uploads that are under way, by caller. An upload takes its place and all the space it may need before its first byte
 * is read, so that one that begins can also finish; one for which there is no room is refused at once. Thread-safe.
 */
@Component
class UploadPlaces {

    private record Name(Principal.Kind kind, String id) {}

    private final UploadProperties settings;
    private final Map<Name, Integer> byCaller = new HashMap<>();
    private int uploads;
    private long reserved;

    UploadPlaces(UploadProperties settings) {
        this.settings = settings;
    }

    /**
     * Takes a place.
     *
     * @param caller who uploads
     * @param bytes space to reserve for the file
     * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS} where this caller has uploads enough, {@link
     *     ProblemType#BUSY} where all callers together have, or where the space is taken
     */
    synchronized Place take(Principal caller, long bytes) {
        Name name = new Name(caller.kind(), caller.id());
        int own = byCaller.getOrDefault(name, 0);
        if (own >= settings.perCaller()) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, new Fault("", "UPLOADS_OF_CALLER", settings.perCaller()));
        }
        if (uploads >= settings.atOnce() || reserved + bytes > settings.space().toBytes()) {
            throw full();
        }
        byCaller.put(name, own + 1);
        uploads++;
        reserved += bytes;
        return new Place(name, bytes);
    }

    /** The problem of a service that has no room for another upload. */
    static ProblemException full() {
        return new ProblemException(ProblemType.BUSY, new Fault("", "TOO_MANY_UPLOADS"));
    }

    /** Uploads that are under way. */
    synchronized int uploads() {
        return uploads;
    }

    /** Bytes that they have reserved. */
    synchronized long reserved() {
        return reserved;
    }

    /** The place of one upload, given back when it is closed. */
    final class Place implements AutoCloseable {

        private final Name caller;
        private long bytes;

        private Place(Name caller, long bytes) {
            this.caller = caller;
            this.bytes = bytes;
        }

        /** Gives back what a file that has arrived did not need. */
        void shrink(long needed) {
            synchronized (UploadPlaces.this) {
                long spare = Math.max(0, bytes - needed);
                reserved -= spare;
                bytes -= spare;
            }
        }

        @Override
        public void close() {
            synchronized (UploadPlaces.this) {
                reserved -= bytes;
                bytes = 0;
                uploads--;
                byCaller.computeIfPresent(caller, (_, own) -> own > 1 ? own - 1 : null);
            }
        }
    }
}
