package io.fundcalc.engine.dca.simulation;

import io.fundcalc.engine.dca.plan.Schedule.Cause;
import io.fundcalc.engine.dca.plan.Schedule.Instalment;
import org.jspecify.annotations.Nullable;

/**
 * What became of an instalment, in booked units.
 *
 * @param scheduled days since 1970-01-01
 * @param at position of its trading day; −1 where it was left out
 * @param cause why it was moved or left out; null where neither
 * @param amount paid in, fee included; negative where shares were sold; 0 where it was left out
 * @param fee taken out of it
 * @param shares bought; negative where they were sold
 */
public record Purchase(int scheduled, int at, @Nullable Cause cause, long amount, long fee, long shares) {

    /** What happened. */
    public enum Status {
        /** Bought on its scheduled day. */
        OK("ok"),
        /** Bought on another trading day. */
        ROLLED("rolled"),
        /** Left out. */
        SKIPPED("skipped");

        private final String wireName;

        Status(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    static Purchase skipped(Instalment one, @Nullable Cause cause) {
        return new Purchase(one.scheduled(), -1, cause, 0, 0, 0);
    }

    public Status status() {
        if (at < 0) {
            return Status.SKIPPED;
        }
        return cause == null ? Status.OK : Status.ROLLED;
    }

    /** Whether money was paid in. */
    public boolean paidIn() {
        return at >= 0 && amount > 0;
    }
}
