package io.fundcalc.intake.reading;

import java.util.HashSet;
import java.util.Set;

/** Remembers which cells were left out: a word repeats from row to row, and is told where it comes first. */
final class LeftOutCells {

    private static final int MOST = 1_000;

    private final Set<String> told = new HashSet<>();

    /** Whether a text of a column is left out for the first time; beyond so many none is. */
    boolean isFirst(int column, String text) {
        return told.size() < MOST && told.add(column + " " + text);
    }
}
