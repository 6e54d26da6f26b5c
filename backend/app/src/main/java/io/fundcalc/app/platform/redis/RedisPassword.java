package io.fundcalc.app.platform.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A password given as such or in a file. The file is read again for each new connection, so that a changed password takes
 * effect without a restart. Thread-safe.
 */
public final class RedisPassword {

    /** No password. */
    public static final RedisPassword NONE = new RedisPassword("", "", "REDIS_PASSWORD");

    private final String file;
    private final String variable;
    private volatile String last;

    private RedisPassword(String password, String file, String variable) {
        this.last = password;
        this.file = file;
        this.variable = variable;
    }

    /**
     * Reads the password.
     *
     * @param password as such; empty: none
     * @param file that holds it; empty: none
     * @param variable that sets it, {@code REDIS_PASSWORD}, for the message
     * @throws IllegalArgumentException where both are given, or the file cannot be read or is empty
     */
    public static RedisPassword of(String password, String file, String variable) {
        if (!password.isEmpty() && !file.isEmpty()) {
            throw new IllegalArgumentException("give " + variable + " or " + variable + "_FILE, not both");
        }
        RedisPassword given = new RedisPassword(password, file, variable);
        given.last = given.read();
        return given;
    }

    private String read() {
        if (file.isEmpty()) {
            return last;
        }
        try {
            String held = Files.readString(Path.of(file)).strip();
            if (held.isEmpty()) {
                throw new IllegalArgumentException(variable + "_FILE is empty: " + file);
            }
            return held;
        } catch (IOException _) {
            throw new IllegalArgumentException(variable + "_FILE cannot be read: " + file);
        }
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return last.isEmpty();
    }

    /** The password as the file holds it now; the last one read where it cannot be read at the moment. */
    public String current() {
        try {
            last = read();
        } catch (IllegalArgumentException _) {
            // The file is being replaced: the next connection reads it again.
        }
        return last;
    }

    /** The password that was read last, without a look at the file. */
    public String last() {
        return last;
    }
}
