package io.fundcalc.app.data.upload;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemType;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Where files are read: few at a time and apart from the slots of calculations, because one long file would keep those
 * waiting for seconds.
 */
@Component
public class ReadingRoom {

    private final Semaphore seats;
    private final long patienceNanos;

    ReadingRoom(UploadProperties settings) {
        seats = new Semaphore(settings.readers(), true);
        patienceNanos = settings.patience().toNanos();
    }

    /** Files that wait to be read. */
    int waiting() {
        return seats.getQueueLength();
    }

    /** Work on a file. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Reads. */
        T read() throws IOException;
    }

    /**
     * Reads as soon as there is a seat.
     *
     * @throws ProblemException {@link ProblemType#BUSY} where the wait takes too long; what the reading throws comes
     *     through
     */
    public <T> T read(Reading<T> reading) throws IOException {
        try {
            if (!seats.tryAcquire(patienceNanos, TimeUnit.NANOSECONDS)) {
                throw new ProblemException(ProblemType.BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.BUSY);
        }
        try {
            return reading.read();
        } finally {
            seats.release();
        }
    }
}
