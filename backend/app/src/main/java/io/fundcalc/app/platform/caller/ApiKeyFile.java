package io.fundcalc.app.platform.caller;

import io.fundcalc.app.platform.config.RateLimitProperties.Quota;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file of keys, a line each: {@code ID sha256:SALT:DIGEST [PER_SECOND/PER_MINUTE]}. The id is lower-case letters,
 * digits and hyphens, the salt 32 and the digest 64 hexadecimal digits, the quota in units. Empty lines and lines that
 * begin with {@code #} are passed over.
 */
public final class ApiKeyFile {

    private static final Pattern LINE = Pattern.compile("(?<id>[a-z0-9][a-z0-9-]{0,31})"
            + "\\s+sha256:(?<salt>[0-9a-f]{32}):(?<digest>[0-9a-f]{64})"
            + "(?:\\s+(?<second>[1-9]\\d{0,6})/(?<minute>[1-9]\\d{0,7}))?");

    private ApiKeyFile() {}

    /**
     * The keys by their ids.
     *
     * @throws IllegalArgumentException where the file cannot be read or a line is no key; names the line, not its text
     */
    static Map<String, ApiKey> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException _) {
            throw new IllegalArgumentException("FUNDCALC_API_KEYS_FILE cannot be read: " + file);
        }
        Map<String, ApiKey> keys = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                ApiKey key = key(line, file, i + 1);
                if (keys.put(key.id(), key) != null) {
                    throw fault(file, i + 1, "the id stands there twice");
                }
            }
        }
        return Map.copyOf(keys);
    }

    /** What is wrong with the file, in one line; null where it is in order. */
    public static @Nullable String fault(Path file) {
        try {
            read(file);
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static ApiKey key(String line, Path file, int number) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw fault(
                    file,
                    number,
                    "expected ID sha256:SALT:DIGEST [PER_SECOND/PER_MINUTE]; "
                            + "scripts/api-key.sh new ID writes such a line");
        }
        byte[] digest = HexFormat.of().parseHex(parts.group("digest"));
        return new ApiKey(parts.group("id"), parts.group("salt"), digest, quota(parts, file, number));
    }

    private static @Nullable Quota quota(Matcher parts, Path file, int number) {
        if (parts.group("second") == null) {
            return null;
        }
        int second = Integer.parseInt(parts.group("second"));
        int minute = Integer.parseInt(parts.group("minute"));
        if (minute < second) {
            throw fault(file, number, "the quota grants less a minute than a second");
        }
        return new Quota(second, minute);
    }

    private static IllegalArgumentException fault(Path file, int line, String what) {
        return new IllegalArgumentException("FUNDCALC_API_KEYS_FILE " + file + ", line " + line + ": " + what);
    }
}
