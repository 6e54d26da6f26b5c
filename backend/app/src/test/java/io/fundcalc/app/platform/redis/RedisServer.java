package io.fundcalc.app.platform.redis;

/** A Redis of the tests that can be made to misbehave. */
public interface RedisServer extends AutoCloseable {

    /** Starts, or starts again after {@link #kill}, under the same address. */
    void start();

    int port();

    /** Keeps its connections and answers nothing (SIGSTOP). */
    void freeze();

    void thaw();

    /** Dies at once (SIGKILL). */
    void kill();

    @Override
    void close();
}
