package io.fundcalc.intake.reading;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Rows that say 转换 and no more. Negative units are units converted out; positive ones are converted in, but only in a
 * file that gives units going out a sign at all.
 */
final class OpenConversions {

    private final BitSet open = new BitSet();
    private final Map<Integer, String> words = new HashMap<>();
    private boolean signed;

    /** Notes that the file gives units a sign. */
    void seeSign() {
        signed = true;
    }

    /** Notes an act of positive units, and the word for it. */
    void add(int index, String word) {
        open.set(index);
        words.put(index, word);
    }

    /** The word for an act that was noted. */
    String word(int index) {
        return words.getOrDefault(index, "");
    }

    /** The acts that nothing decides. */
    BitSet undecided() {
        return signed ? new BitSet() : open;
    }

    /** An order without the acts that nothing decides. */
    int[] without(int[] order) {
        BitSet undecided = undecided();
        return undecided.isEmpty()
                ? order
                : Arrays.stream(order).filter(index -> !undecided.get(index)).toArray();
    }
}
