package io.fundcalc.app.fund.outbound;

import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import io.fundcalc.app.platform.trace.Traced;
import io.fundcalc.app.platform.trace.Tracing;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends one GET and turns whatever happens into a payload or a fault. The client is made when first needed. */
public final class Wire implements AutoCloseable {

    private static final int OK = 200;
    private static final int THROTTLED = 429;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final int MOST_REDIRECTS = 3;
    /** A longer wait than this is no wait but a refusal. */
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

    private final Duration connectTimeout;
    private final Tracing tracing;
    private @Nullable HttpClient client;

    /**
     * @param connectTimeout of one attempt
     * @param tracing whose trace is handed on
     */
    public Wire(Duration connectTimeout, Tracing tracing) {
        this.tracing = tracing;
        this.connectTimeout = connectTimeout;
    }

    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .connectTimeout(connectTimeout)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
            client = made;
        }
        return made;
    }

    /**
     * Gets an answer, redirects within the source followed.
     *
     * @param deadline of {@link System#nanoTime()}, for headers and body together
     * @throws SourceFault where there is none
     */
    Payload get(Call call, SourceAddress address, long deadline) {
        URI target = address.of(call.url());
        for (int redirect = 0; redirect <= MOST_REDIRECTS; redirect++) {
            HttpResponse<byte[]> answer = exchange(call, target, address, deadline);
            if (answer.statusCode() / 100 != 3) {
                return payload(call, answer);
            }
            target = redirected(target, answer, address);
        }
        throw new SourceFault(Kind.UNREADABLE, "redirects without end");
    }

    private HttpResponse<byte[]> exchange(Call call, URI target, SourceAddress address, long deadline) {
        HttpRequest.Builder request = request(call, target);
        try (Traced trace = tracing.sent("GET", target, request::setHeader)) {
            try {
                HttpResponse<byte[]> answer = send(request.build(), address, call.mostBytes(), deadline);
                trace.status(answer.statusCode());
                return answer;
            } catch (SourceFault fault) {
                trace.failed(fault.kind().name());
                throw fault;
            }
        }
    }

    private static HttpRequest.Builder request(Call call, URI target) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "Mozilla/5.0 (compatible; fund-calc)")
                .GET();
        call.headers().forEach(request::setHeader);
        return request;
    }

    private static URI redirected(URI from, HttpResponse<byte[]> answer, SourceAddress address) {
        String location = answer.headers().firstValue("Location").orElse("");
        try {
            URI target = from.resolve(location);
            if (!location.isEmpty() && address.allows(target)) {
                return target;
            }
        } catch (IllegalArgumentException _) {
            // Told below.
        }
        throw new SourceFault(Kind.FOREIGN_HOST, "redirected to " + location);
    }

    private HttpResponse<byte[]> send(HttpRequest request, SourceAddress address, long mostBytes, long deadline) {
        HttpClient http = client();
        // Names are resolved within the deadline too; the client then finds them in the runtime's own cache.
        CompletableFuture<HttpResponse<byte[]>> exchange = CompletableFuture.runAsync(
                        () -> Destination.check(request.uri(), address),
                        http.executor().orElseThrow())
                .thenCompose(_ -> http.sendAsync(request, _ -> new BoundedBody(mostBytes)));
        try {
            return exchange.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new SourceFault(Kind.TIMED_OUT, "no whole answer in time");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceFault(Kind.TIMED_OUT, "interrupted");
        } catch (ExecutionException e) {
            throw fault(e.getCause() instanceof CompletionException wrapped ? wrapped.getCause() : e.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    private static SourceFault fault(@Nullable Throwable cause) {
        return switch (cause) {
            case SourceFault fault -> fault;
            case HttpConnectTimeoutException _ -> new SourceFault(Kind.TIMED_OUT, "no connection in time");
            case HttpTimeoutException _ -> new SourceFault(Kind.TIMED_OUT, "no answer in time");
            case ConnectException _ -> new SourceFault(Kind.UNREACHABLE, "no connection");
            case IOException io when io.getCause() instanceof SourceFault fault -> fault;
            case IOException io -> new SourceFault(Kind.UNREACHABLE, "connection cut: " + io.getMessage());
            case null, default -> new SourceFault(Kind.UNREACHABLE, String.valueOf(cause));
        };
    }

    private static Payload payload(Call call, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status == OK) {
            String encoding =
                    answer.headers().firstValue("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
            return new Payload(Unpacking.of(answer.body(), encoding, call.mostBytes()), Instant.now());
        }
        if (status == THROTTLED) {
            throw new SourceFault(Kind.THROTTLED, "status 429", retryAfter(answer));
        }
        if (status == NOT_FOUND) {
            throw new SourceFault(Kind.NO_FUND, "status 404");
        }
        throw new SourceFault(status >= SERVER_ERROR ? Kind.FAILING : Kind.REFUSED, "status " + status);
    }

    /** Seconds or a date; null where neither is given. */
    static @Nullable Duration retryAfter(HttpResponse<?> answer) {
        String given = answer.headers().firstValue("Retry-After").orElse("");
        try {
            Duration wait = given.matches("\\d{1,6}")
                    ? Duration.ofSeconds(Long.parseLong(given))
                    : Duration.between(
                            Instant.now(),
                            ZonedDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isNegative()
                    ? Duration.ZERO
                    : wait.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : wait;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}
