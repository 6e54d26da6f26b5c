package io.fundcalc.app.platform.limit;

import io.fundcalc.app.platform.config.CalculationProperties;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Reads a JSON body into exactly the array it needs, within limits of size and time. The server's own read timeout bounds
 * each wait; the limit here bounds the whole, so that a client that drips byte by byte cannot stay for ever.
 */
@Component
public class RequestBody {

    private static final int FIRST_GUESS_BYTES = 16 * 1024;

    private final int limit;
    private final long timeoutNanos;

    public RequestBody(CalculationProperties settings) {
        limit = Math.toIntExact(settings.bodyLimit().toBytes());
        timeoutNanos = settings.bodyTimeout().toNanos();
    }

    /**
     * The body of a request that must be JSON in UTF-8.
     *
     * @throws ProblemException 415 for another type, charset or a compressed body, 413 past the limit, 408 when it does
     *     not arrive in time, 400 when it ends early
     */
    public byte[] readJson(HttpServletRequest request) throws IOException {
        requireJson(request);
        long announced = request.getContentLengthLong();
        if (announced > limit) {
            throw tooLarge();
        }
        try (InputStream in = request.getInputStream()) {
            return announced >= 0 ? readExactly(in, (int) announced) : readToEnd(in);
        } catch (SocketTimeoutException silent) {
            throw new ProblemException(ProblemType.TIMEOUT);
        } catch (EOFException early) {
            throw new ProblemException(ProblemType.MALFORMED, new Fault("", "BODY_INCOMPLETE"));
        }
    }

    private static void requireJson(HttpServletRequest request) {
        String type = request.getContentType();
        if ("application/json".equals(type)) {
            requirePlain(request);
            return;
        }
        if (type == null || !isJson(type.toLowerCase(Locale.ROOT))) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        requirePlain(request);
    }

    private static boolean isJson(String type) {
        int semicolon = type.indexOf(';');
        String name = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
        boolean json = "application/json".equals(name) || (name.startsWith("application/") && name.endsWith("+json"));
        int charset = type.indexOf("charset=");
        return json && (charset < 0 || isUtf8(type.substring(charset + "charset=".length())));
    }

    private static boolean isUtf8(String charset) {
        String name = charset.replace("\"", "").strip();
        return name.equals("utf-8") || name.equals("utf8") || name.startsWith("utf-8;");
    }

    private static void requirePlain(HttpServletRequest request) {
        @Nullable String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, new Fault("", "BODY_COMPRESSED"));
        }
    }

    private byte[] readExactly(InputStream in, int length) throws IOException {
        byte[] body = new byte[length];
        long start = System.nanoTime();
        for (int filled = 0; filled < length; ) {
            int read = in.read(body, filled, length - filled);
            if (read < 0) {
                throw new EOFException();
            }
            filled += read;
            requireInTime(start);
        }
        return body;
    }

    private byte[] readToEnd(InputStream in) throws IOException {
        byte[] body = new byte[FIRST_GUESS_BYTES];
        long start = System.nanoTime();
        int filled = 0;
        while (true) {
            int read = in.read(body, filled, body.length - filled);
            if (read < 0) {
                return Arrays.copyOf(body, filled);
            }
            filled += read;
            requireInTime(start);
            if (filled > limit) {
                throw tooLarge();
            }
            if (filled == body.length) {
                body = Arrays.copyOf(body, Math.min(2 * filled, limit + 1));
            }
        }
    }

    private void requireInTime(long start) {
        if (System.nanoTime() - start > timeoutNanos) {
            throw new ProblemException(ProblemType.TIMEOUT);
        }
    }

    private ProblemException tooLarge() {
        return new ProblemException(ProblemType.TOO_LARGE, new Fault("", "BODY_TOO_LARGE", limit / (1024 * 1024)));
    }
}
