package io.fundcalc.app.fund.outbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fundcalc.app.platform.trace.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A source on this machine that answers as it is told, on a free port. */
public final class PlayedSource implements AutoCloseable {

    /** What a call gets. */
    @FunctionalInterface
    public interface Act {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Wire wire = new Wire(Duration.ofSeconds(2), Tracing.OFF);
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Act act = exchange -> respond(exchange, 404, "text/plain", "nothing");

    public PlayedSource() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            calls.add(exchange.getRequestURI().toString());
            try {
                act.answer(exchange);
            } finally {
                exchange.close();
            }
        });
        server.start();
    }

    /** From now on it does this. */
    public PlayedSource does(Act next) {
        act = next;
        return this;
    }

    /** From now on every call gets this text. */
    public PlayedSource says(String text) {
        return does(exchange -> respond(exchange, 200, "text/plain; charset=utf-8", text));
    }

    public static void respond(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Where it listens. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Addresses that were called, in order. */
    public List<String> calls() {
        return calls;
    }

    /** A way to it with room for many calls. */
    public Outbound way(SourceAddress address) {
        return way(address, Duration.ofSeconds(5));
    }

    public Outbound way(SourceAddress address, Duration timeout) {
        return new Outbound(
                address,
                new Outbound.Limits(timeout, 1000, 1000),
                wire,
                new SourceRecord("played", new SimpleMeterRegistry()));
    }

    @Override
    public void close() {
        wire.close();
        server.stop(0);
    }
}
