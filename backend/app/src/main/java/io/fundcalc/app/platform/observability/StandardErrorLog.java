package io.fundcalc.app.platform.observability;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Writes to the log what the Java runtime and libraries print to standard error, such as warnings about deprecated
 * methods, and the exceptions that end threads, so that the log has one form. Starts when logging is set up.
 */
public final class StandardErrorLog implements ApplicationListener<ApplicationPreparedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger("stderr");

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        System.setErr(new PrintStream(new Lines(), true, StandardCharsets.UTF_8));
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> LOG.error("thread {} has ended", thread.getName(), thrown));
    }

    /** Gathers bytes up to the end of a line. */
    private static final class Lines extends OutputStream {

        /** A longer line goes on in the next one. */
        private static final int MOST_BYTES = 8192;

        private final byte[] line = new byte[MOST_BYTES];
        private int length;

        @Override
        public synchronized void write(int value) {
            if (value != '\n') {
                line[length++] = (byte) value;
            }
            if (value == '\n' || length == MOST_BYTES) {
                String text = new String(line, 0, length, StandardCharsets.UTF_8).stripTrailing();
                length = 0;
                if (!text.isEmpty()) {
                    LOG.warn("{}", text);
                }
            }
        }
    }
}
