package io.fundcalc.intake.reading;

import io.fundcalc.intake.content.TransactionType;
import java.util.BitSet;

/**
 * Finds the fees that a statement pays back: their amounts have the sign of money that comes in. What comes in, the
 * purchases tell where their amounts have a sign; else the rarer sign among the fees is the refund.
 */
final class FeeSigns {

    private final BitSet positive = new BitSet();
    private final BitSet negative = new BitSet();
    private int paid;
    private int received;

    /**
     * Notes an act.
     *
     * @param index of the act
     * @param type of the act
     * @param sign of its amount; 0 where it has none
     */
    void see(int index, TransactionType type, int sign) {
        switch (type) {
            case FEE -> (sign < 0 ? negative : positive).set(index, sign != 0);
            case BUY -> {
                paid += sign < 0 ? 1 : 0;
                received += sign > 0 ? 1 : 0;
            }
            default -> {}
        }
    }

    /** The fees that were paid back. */
    BitSet refunds() {
        if (paid > received) {
            return positive;
        }
        boolean both = !positive.isEmpty() && !negative.isEmpty();
        if (!both) {
            return new BitSet();
        }
        return positive.cardinality() < negative.cardinality() ? positive : negative;
    }
}
