package io.fundcalc.app.platform.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells an error that Redis answered from a Redis that did not answer, and both from an error of this program. */
public final class RedisFailure {

    /** Errors of a server that cannot serve at all at the moment: for its callers it is as if it did not answer. */
    private static final Set<String> OUT_OF_SERVICE = Set.of("LOADING", "BUSY", "MASTERDOWN", "CLUSTERDOWN");

    private RedisFailure() {}

    /** First word of the error that Redis answered; null where it did not answer, or is out of service. */
    public static @Nullable String code(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof RedisCommandExecutionException && each.getMessage() != null) {
                String code = each.getMessage().split(" ", 2)[0];
                return OUT_OF_SERVICE.contains(code) ? null : code;
            }
        }
        return null;
    }

    /** Whether the connection or the server failed; otherwise what came back could not be read. */
    public static boolean ofRedis(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof RedisException) {
                return true;
            }
        }
        return false;
    }
}
