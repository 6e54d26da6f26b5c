package io.fundcalc.app.platform.body;

import io.fundcalc.app.platform.caller.Principals;
import io.fundcalc.app.platform.config.BodyProperties;
import io.fundcalc.app.platform.config.CalculationProperties;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Reads a JSON body into exactly the array it needs, within limits of size, time and pace. The array grows with what
 * arrives, not with what is announced, and its bytes count against the {@link BodyBudget} until the request is over.
 */
@Component
public class RequestBody implements ServletRequestListener {

    private static final int FIRST_GUESS_BYTES = 64 * 1024;

    private static final String SHARE = BodyBudget.Share.class.getName();

    private final int limit;
    private final CalculationProperties settings;
    private final BodyProperties pace;
    private final BodyBudget budget;
    private final Principals principals;

    public RequestBody(CalculationProperties settings, BodyProperties pace, BodyBudget budget, Principals principals) {
        this.limit = Math.toIntExact(settings.bodyLimit().toBytes());
        this.settings = settings;
        this.pace = pace;
        this.budget = budget;
        this.principals = principals;
    }

    /**
     * The body of a request that must be JSON in UTF-8.
     *
     * @throws ProblemException 415 for another type, charset or a compressed body, 413 past the limit, 408 when it does
     *     not arrive in time, 400 when it ends early, 429 when this caller holds too many bytes of bodies, 503 when all do
     */
    public byte[] readJson(HttpServletRequest request) throws IOException {
        requireJson(request);
        long announced = request.getContentLengthLong();
        if (announced > limit) {
            throw tooLarge();
        }
        BodyBudget.Share share = budget.share(principals.widest(request), announced);
        request.setAttribute(SHARE, share);
        boolean read = false;
        try (InputStream in = request.getInputStream()) {
            byte[] body = read(in, (int) announced, share);
            read = true;
            return body;
        } catch (SocketTimeoutException silent) {
            throw new ProblemException(ProblemType.TIMEOUT);
        } catch (EOFException early) {
            throw new ProblemException(ProblemType.MALFORMED, new Fault("", "BODY_INCOMPLETE"));
        } finally {
            if (!read) {
                // At once, for the answer to a refused body may take long to be sent.
                share.close();
            }
        }
    }

    /** Gives back what the body of the request took. */
    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        if (event.getServletRequest().getAttribute(SHARE) instanceof BodyBudget.Share share) {
            share.close();
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

    /** @param announced length, negative where none was */
    private byte[] read(InputStream in, int announced, BodyBudget.Share share) throws IOException {
        int most = announced < 0 ? limit : announced;
        BodyPace arrival = new BodyPace(settings.bodyTimeout(), pace.rate());
        byte[] body = array(Math.min(FIRST_GUESS_BYTES, most), share);
        int filled = 0;
        while (filled < most) {
            if (filled == body.length) {
                body = copy(body, filled, Math.min(2 * filled, most), share);
            }
            int read = in.read(body, filled, body.length - filled);
            if (read < 0) {
                if (announced >= 0) {
                    throw new EOFException();
                }
                return copy(body, filled, filled, share);
            }
            filled += read;
            arrival.arrived(read);
        }
        if (announced < 0 && in.read() >= 0) {
            throw tooLarge();
        }
        return body;
    }

    private static byte[] array(int length, BodyBudget.Share share) {
        share.take(length);
        return new byte[length];
    }

    /** Both arrays are in memory for a moment and count as such. */
    private static byte[] copy(byte[] body, int filled, int length, BodyBudget.Share share) {
        byte[] larger = array(length, share);
        System.arraycopy(body, 0, larger, 0, filled);
        share.give(body.length);
        return larger;
    }

    private ProblemException tooLarge() {
        return new ProblemException(ProblemType.TOO_LARGE, new Fault("", "BODY_TOO_LARGE", limit / (1024 * 1024)));
    }
}
