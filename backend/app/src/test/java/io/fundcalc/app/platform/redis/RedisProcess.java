package io.fundcalc.app.platform.redis;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code redis-server} of this machine on a free port, with nothing saved. */
public final class RedisProcess implements RedisServer {

    private static final int MOST_TRIES = 100;

    private final List<String> command;
    private final int port;
    private @Nullable Process process;

    public RedisProcess(Path executable, int port, List<String> arguments) {
        this.port = port;
        this.command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(arguments);
        command.addAll(List.of("--port", Integer.toString(port), "--bind", "127.0.0.1"));
    }

    /** One that keeps everything in memory. */
    public static RedisProcess inMemory(Path executable) {
        return new RedisProcess(executable, freePort(), List.of("--save", "", "--appendonly", "no"));
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start() {
        try {
            Path folder = Files.createTempDirectory("redis");
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            for (int i = 0; i < MOST_TRIES && !listens(); i++) {
                Thread.sleep(50);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void freeze() {
        signal("-STOP");
    }

    @Override
    public void thaw() {
        signal("-CONT");
    }

    @Override
    public void kill() {
        signal("-KILL");
        try {
            if (process != null && !process.waitFor(5, SECONDS)) {
                throw new IllegalStateException("would not die");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void signal(String signal) {
        if (process == null) {
            return;
        }
        try {
            int result = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (result != 0) {
                throw new IllegalStateException("kill " + signal + " gave " + result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
