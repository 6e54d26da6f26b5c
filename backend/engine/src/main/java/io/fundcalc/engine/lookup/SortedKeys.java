package io.fundcalc.engine.lookup;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Texts in order, each with the entry it belongs to; those with a common beginning stand side by side. */
final class SortedKeys {

    private final String[] keys;
    private final int[] entries;

    private SortedKeys(String[] keys, int[] entries) {
        this.keys = keys;
        this.entries = entries;
    }

    /** A key and its entry. */
    record Key(String text, int entry) {}

    /** The keys in order; empty ones lead nowhere and are left out. */
    static SortedKeys of(List<Key> all) {
        Key[] sorted = all.stream()
                .filter(key -> !key.text().isEmpty())
                .sorted(Comparator.comparing(Key::text).thenComparingInt(Key::entry))
                .toArray(Key[]::new);
        return new SortedKeys(
                Arrays.stream(sorted).map(Key::text).toArray(String[]::new),
                Arrays.stream(sorted).mapToInt(Key::entry).toArray());
    }

    /** Positions of the keys that begin so. */
    IntStream startingWith(String prefix) {
        int from = insertion(prefix);
        // No text has this character, so it sorts behind every continuation.
        return IntStream.range(from, insertion(prefix + Character.MAX_VALUE));
    }

    private int insertion(String text) {
        int found = Arrays.binarySearch(keys, text);
        if (found < 0) {
            return -found - 1;
        }
        int first = found;
        while (first > 0 && keys[first - 1].equals(text)) {
            first--;
        }
        return first;
    }

    int entry(int position) {
        return entries[position];
    }

    int length(int position) {
        return keys[position].length();
    }
}
