package io.fundcalc.app.platform.trace;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server on this machine that takes traces in as a collector does, and answers 404 to calls for funds. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<byte[]> batches = new CopyOnWriteArrayList<>();
    private final List<Headers> fundCalls = new CopyOnWriteArrayList<>();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/traces", exchange -> {
            batches.add(exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/", exchange -> {
            fundCalls.add(exchange.getRequestHeaders());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int batches() {
        return batches.size();
    }

    /** The headers of calls for funds. */
    List<Headers> fundCalls() {
        return fundCalls;
    }

    /** Whether one batch of spans holds this trace and this text. */
    boolean holds(String trace, String text) {
        String id = new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
        return batches.stream()
                .map(batch -> new String(batch, StandardCharsets.ISO_8859_1))
                .anyMatch(batch -> batch.contains(id) && batch.contains(text));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
