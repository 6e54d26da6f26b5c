package io.fundcalc.engine.lookup;

import java.util.Arrays;

/** The few best of many: each entry counts once, by its best score; lower is better. */
final class Best {

    /** Eight bits of an entry's score say how it was found, the others how well. */
    static final int KIND_SHIFT = 16;

    private final long[] kept;
    private int count;

    Best(int most) {
        kept = new long[most];
    }

    /**
     * Offers an entry.
     *
     * @param kind how it was found, the most telling first
     * @param distance how much longer what was found is than what was asked for
     */
    void offer(int entry, int kind, int distance) {
        long score = ((long) kind << KIND_SHIFT) + Math.min(distance, (1 << KIND_SHIFT) - 1);
        long ranked = (score << Integer.SIZE) | entry;
        if (count == kept.length && kept[count - 1] <= ranked) {
            // Also right for an entry that is kept already: it stands no lower than the last.
            return;
        }
        int at = find(entry);
        if (at >= 0 && kept[at] <= ranked) {
            return;
        }
        if (at >= 0) {
            System.arraycopy(kept, at + 1, kept, at, --count - at);
        } else if (count == kept.length) {
            count--;
        }
        int place = -Arrays.binarySearch(kept, 0, count, ranked) - 1;
        System.arraycopy(kept, place, kept, place + 1, count - place);
        kept[place] = ranked;
        count++;
    }

    private int find(int entry) {
        for (int i = 0; i < count; i++) {
            if ((int) kept[i] == entry) {
                return i;
            }
        }
        return -1;
    }

    /** Entries with their scores, best first. */
    FundIndex.Hit[] hits() {
        FundIndex.Hit[] hits = new FundIndex.Hit[count];
        for (int i = 0; i < count; i++) {
            hits[i] = new FundIndex.Hit((int) kept[i], (int) (kept[i] >>> Integer.SIZE));
        }
        return hits;
    }
}
