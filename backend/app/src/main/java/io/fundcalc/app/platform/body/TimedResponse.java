package io.fundcalc.app.platform.body;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A response that has to be taken within a time. The server bounds each wait for a caller that reads slowly, which a few
 * bytes end again and again; here the whole is bounded, so that a response is not held in memory for hours. Bytes go out
 * in pieces, and the time is looked at before each.
 */
public final class TimedResponse extends HttpServletResponseWrapper {

    /** Small enough to be taken within one or two waits of the server. */
    private static final int PIECE_BYTES = 32 * 1024;

    private final long timeoutNanos;
    private final LongSupplier clock;
    private @Nullable ServletOutputStream stream;
    private long firstByte;
    private boolean begun;
    private boolean overdue;

    /** @param timeout from the first byte to the last */
    public TimedResponse(HttpServletResponse response, Duration timeout) {
        this(response, timeout, System::nanoTime);
    }

    /** @param clock nanoseconds, from any beginning */
    TimedResponse(HttpServletResponse response, Duration timeout, LongSupplier clock) {
        super(response);
        this.timeoutNanos = timeout.toNanos();
        this.clock = clock;
    }

    /** Whether the time was over before the response was taken; its connection must not be used again. */
    public boolean isOverdue() {
        return overdue;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream known = stream;
        if (known == null) {
            known = new Timed(super.getOutputStream());
            stream = known;
        }
        return known;
    }

    private void requireInTime() throws IOException {
        long now = clock.getAsLong();
        if (!begun) {
            begun = true;
            firstByte = now;
        }
        if (now - firstByte > timeoutNanos) {
            overdue = true;
            throw new IOException("the response is taken too slowly");
        }
    }

    private final class Timed extends ServletOutputStream {

        private final ServletOutputStream out;

        Timed(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            requireInTime();
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int from = 0; from < length; from += PIECE_BYTES) {
                requireInTime();
                out.write(bytes, offset + from, Math.min(PIECE_BYTES, length - from));
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
