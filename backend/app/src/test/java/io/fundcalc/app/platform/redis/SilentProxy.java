package io.fundcalc.app.platform.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands between a client and a Redis, and can drop all that its connections carry without closing them. */
public final class SilentProxy implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    /** Of the connections made since the last silence. */
    private volatile AtomicBoolean silent = new AtomicBoolean();

    public SilentProxy(int target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String url() {
        return "redis://127.0.0.1:" + server.getLocalPort();
    }

    /** From now on nothing arrives by the connections that there are, in either direction; new ones work. */
    public void silenceConnections() {
        AtomicBoolean former = silent;
        silent = new AtomicBoolean();
        former.set(true);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket redis = new Socket();
                redis.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                sockets.add(client);
                sockets.add(redis);
                AtomicBoolean dropped = silent;
                Thread.ofVirtual().start(() -> copy(client, redis, dropped));
                Thread.ofVirtual().start(() -> copy(redis, client, dropped));
            } catch (IOException _) {
                // Closed, or Redis takes no connection: the client sees none either.
            }
        }
    }

    private static void copy(Socket from, Socket to, AtomicBoolean dropped) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!dropped.get()) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException _) {
            // Either side has gone; both are closed.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
