package io.fundcalc.app.platform.caller;

import io.fundcalc.app.platform.config.CallerProperties;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Recognises callers by {@code Authorization: Bearer KEY}. A key that is not honoured is refused, not treated as
 * anonymous.
 * A changed file is read again within a second; one that has become wrong is told, and the keys stay as they were.
 */
@Component
final class ApiKeySource implements PrincipalSource {

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeySource.class);

    private static final String SCHEME = "bearer";
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.SECONDS.toNanos(1);

    private record Keys(FileTime changed, long size, Map<String, ApiKey> byId) {}

    private final @Nullable Path file;
    private final AtomicLong looked = new AtomicLong(System.nanoTime());
    private volatile @Nullable Keys keys;

    /** @throws IllegalArgumentException where there is a file and it cannot be read or is malformed */
    ApiKeySource(CallerProperties settings) {
        file = settings.apiKeysFile().isBlank() ? null : Path.of(settings.apiKeysFile());
        if (file != null) {
            keys = read(file);
            LOG.info("{} API keys", keys.byId().size());
        }
    }

    @Override
    public Principal.Kind kind() {
        return Principal.Kind.KEY;
    }

    @Override
    public @Nullable Principal of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !isBearer(header)) {
            // Another scheme is the business of a proxy in front.
            return null;
        }
        Path known = file;
        if (known == null) {
            throw new ProblemException(ProblemType.UNAUTHORIZED, new Fault("", "NO_API_KEYS"));
        }
        renew(known);
        String token = header.substring(SCHEME.length()).strip();
        String id = ApiKey.idIn(token);
        Keys held = keys;
        ApiKey key = id == null || held == null ? null : held.byId().get(id);
        if (!ApiKey.proves(key, token) || key == null) {
            throw new ProblemException(ProblemType.UNAUTHORIZED, new Fault("", "UNKNOWN_API_KEY"));
        }
        return key.principal();
    }

    private static boolean isBearer(String header) {
        int length = SCHEME.length();
        return header.regionMatches(true, 0, SCHEME, 0, length)
                && (header.length() == length || header.charAt(length) == ' ');
    }

    /** One caller a second looks whether the file has changed. */
    private void renew(Path known) {
        long now = System.nanoTime();
        long last = looked.get();
        if (now - last < BETWEEN_LOOKS_NANOS || !looked.compareAndSet(last, now)) {
            return;
        }
        try {
            Keys held = keys;
            if (held == null
                    || !held.changed().equals(Files.getLastModifiedTime(known))
                    || held.size() != Files.size(known)) {
                Keys fresh = read(known);
                keys = fresh;
                LOG.info("{} API keys, read again", fresh.byId().size());
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("the API keys stay as they were: {}", e.getMessage());
        }
    }

    private static Keys read(Path file) {
        try {
            // Before the text: a change in between is then seen at the next look.
            FileTime changed = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            return new Keys(changed, size, ApiKeyFile.read(file));
        } catch (IOException _) {
            throw new IllegalArgumentException("FUNDCALC_API_KEYS_FILE cannot be read: " + file);
        }
    }
}
