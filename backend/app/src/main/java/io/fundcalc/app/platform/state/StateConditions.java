package io.fundcalc.app.platform.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a Redis that answers: whether it takes writes, and whether it lost what it held. Thread-safe. */
final class StateConditions {

    /** A refused write stands for this long, because the next one may be small enough to be taken. */
    private static final Duration REFUSAL_STANDS = Duration.ofSeconds(60);
    /** A loss that was not acknowledged is reported for this long; by then what was lost would have expired. */
    private static final Duration LOSS_STANDS = Duration.ofHours(24);

    /** Errors that mean that no write is taken; others concern one command. */
    private static final Set<String> WRITES_REFUSED = Set.of("MISCONF", "READONLY", "NOREPLICAS", "NOPERM", "NOAUTH");

    private static final String FULL = "OOM";

    private record Refusal(String code, Instant at) {}

    private final InstantSource clock;
    private volatile @Nullable Refusal refusal;
    private volatile @Nullable Instant emptied;

    StateConditions() {
        this(InstantSource.system());
    }

    StateConditions(InstantSource clock) {
        this.clock = clock;
    }

    /** Redis answered a command with this error. */
    void refused(String code) {
        if (code.equals(FULL) || WRITES_REFUSED.contains(code)) {
            refusal = new Refusal(code, clock.instant());
        }
    }

    /** When Redis was found to have lost what it held, by its own clock; null: never, or acknowledged. */
    void emptied(@Nullable Instant at) {
        emptied = at;
    }

    /** Whether this is wrong now. */
    boolean holds(StateCondition condition) {
        return switch (condition) {
            case FULL -> refusal() instanceof Refusal(String code, Instant _) && code.equals(FULL);
            case REFUSED -> refusal() instanceof Refusal(String code, Instant _) && !code.equals(FULL);
            case EMPTIED -> loss() != null;
        };
    }

    /** The last refusal, while it stands. */
    private @Nullable Refusal refusal() {
        Refusal refused = refusal;
        return refused != null && clock.instant().isBefore(refused.at().plus(REFUSAL_STANDS)) ? refused : null;
    }

    /** The loss, while it is reported. */
    private @Nullable Instant loss() {
        Instant lost = emptied;
        return lost != null && clock.instant().isBefore(lost.plus(LOSS_STANDS)) ? lost : null;
    }

    /** What is wrong, for operators: a word, a colon and the particulars; null: nothing. */
    @Nullable
    String reason() {
        Refusal refused = refusal();
        if (refused != null) {
            return refused.code().equals(FULL)
                    ? "full: Redis has no memory left (OOM); uploads are refused until data sets expire or are deleted"
                    : "writes refused: Redis answers " + refused.code() + "; its log says why";
        }
        Instant lost = loss();
        if (lost != null) {
            return "came back empty: data sets uploaded before " + lost
                    + " are lost; restore them or acknowledge the loss with scripts/state.sh acknowledge";
        }
        return null;
    }
}
