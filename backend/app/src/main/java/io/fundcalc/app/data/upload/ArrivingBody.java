package io.fundcalc.app.data.upload;

import io.fundcalc.app.platform.body.BodyPace;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

/**
 * The body of an upload as it arrives, also what stands before, between and behind its parts: within its time, at its
 * pace and not without end. What is wrong is thrown as a problem, for the server's parser hides exceptions of streams.
 */
final class ArrivingBody extends FilterInputStream {

    /**
     * Read past the limit and thrown away, so that a client that does not listen while it sends still gets the response
     * instead of a broken connection.
     */
    private static final long SWALLOWED_BYTES = 32L << 20;

    private static final int BYTES_IN_MEGABYTE = 1_000_000;

    private final BodyPace pace;
    private final long limit;
    private long left;

    ArrivingBody(InputStream in, BodyPace pace, long limit) {
        super(in);
        this.pace = pace;
        this.limit = limit;
        this.left = limit + SWALLOWED_BYTES;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                pace.arrived(read);
                left -= read;
            }
            if (left < 0) {
                throw tooLarge(limit);
            }
            return read;
        } catch (SocketTimeoutException slow) {
            throw new ProblemException(ProblemType.TIMEOUT);
        }
    }

    /** The problem of a file beyond the limit, which is told in millions of bytes. */
    static ProblemException tooLarge(long limit) {
        return new ProblemException(
                ProblemType.TOO_LARGE, new Fault("/file", "UPLOAD_TOO_LARGE", limit / BYTES_IN_MEGABYTE));
    }
}
