package io.fundcalc.app.platform.state;

import io.fundcalc.app.platform.redis.Reply.Answered;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of a Redis that would lose data sets when it restarts: up to 8.0.6 the append-only file is replayed as user
 * {@code default}, and each script or transaction that this user may not run is dropped without an error (seen with 7.0.15
 * and 8.0.6).
 */
final class ReplayCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayCheck.class);

    private static final Pattern VERSION = Pattern.compile("redis_version:(\\S+)");
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");
    private static final String APPENDS = "aof_enabled:1";
    private static final int MOST_IN_A_PART = 1000;
    /** 8.0.6 */
    private static final long LAST_AFFECTED = 8_000_006;

    private ReplayCheck() {}

    /** Warns where there is reason to; false where Redis did not answer, so that it has to be asked again. */
    static boolean warn(StateRedis redis) {
        if (!(redis.ask(commands -> commands.info()) instanceof Answered<String>(String info)) || info == null) {
            return false;
        }
        Matcher version = VERSION.matcher(info);
        if (version.find() && affected(version.group(1)) && info.contains(APPENDS)) {
            String right =
                    redis.ask(commands -> commands.aclDryRun("default", "EXEC")).orNull();
            if (!"OK".equals(right)) {
                LOG.warn(
                        "state-redis: Redis {} replays its append-only file as user default, which {}: after a restart"
                                + " data sets would be missing. Write the list of users anew with scripts/secrets.sh, or"
                                + " use Redis 8.2 or later",
                        version.group(1),
                        right == null ? "may lack the right to (its rights cannot be read)" : "lacks the right to");
            }
        }
        return true;
    }

    /** Whether a server of this version replays as user {@code default}. */
    static boolean affected(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.lookingAt()) {
            return false;
        }
        long number = 0;
        for (int part = 1; part <= 3; part++) {
            number = number * MOST_IN_A_PART + Long.parseLong(numbers.group(part));
        }
        return number <= LAST_AFFECTED;
    }
}
