package io.fundcalc.app.platform.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A password given as such or in a file. */
public final class RedisPassword {

    private RedisPassword() {}

    /**
     * The password; empty where none is given.
     *
     * @param password as such
     * @param file that holds it
     * @param variable that sets it, {@code REDIS_PASSWORD}, for the message
     * @throws IllegalArgumentException where both are given, or the file cannot be read or is empty
     */
    public static String of(String password, String file, String variable) {
        if (file.isEmpty()) {
            return password;
        }
        if (!password.isEmpty()) {
            throw new IllegalArgumentException("give " + variable + " or " + variable + "_FILE, not both");
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
}
