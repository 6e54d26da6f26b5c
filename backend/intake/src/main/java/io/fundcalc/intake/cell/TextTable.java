package io.fundcalc.intake.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Gives equal cells equal numbers, without a string for each: fund codes, names and kinds repeat from row to row. */
public final class TextTable {

    /** Longest text that is taken; one that is longer is no code and no name. */
    public static final int LONGEST = 200;

    /** Unlike from table to table, so that no file can be made whose texts all fall into one slot. */
    private final int factor = ThreadLocalRandom.current().nextInt() | 1;

    private final List<String> texts = new ArrayList<>();
    private final int most;
    private int[] slots = new int[64];
    private int last = -1;

    /** @param most how many different texts are taken */
    public TextTable(int most) {
        this.most = most;
        Arrays.fill(slots, -1);
    }

    /** The number of a text, from 0 in the order of first appearance; −1 where there are too many. */
    public int number(char[] buffer, int offset, int length) {
        if (last >= 0 && equal(texts.get(last), buffer, offset, length)) {
            return last;
        }
        int slot = hash(buffer, offset, length) & (slots.length - 1);
        while (slots[slot] >= 0 && !equal(texts.get(slots[slot]), buffer, offset, length)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        if (slots[slot] < 0) {
            if (texts.size() >= most) {
                return -1;
            }
            slots[slot] = texts.size();
            texts.add(new String(buffer, offset, length));
            last = texts.size() - 1;
            if (texts.size() * 2 > slots.length) {
                grow();
            }
            return last;
        }
        last = slots[slot];
        return last;
    }

    /** The text of a number. */
    public String text(int number) {
        return texts.get(number);
    }

    public int size() {
        return texts.size();
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int i = 0; i < texts.size(); i++) {
            char[] chars = texts.get(i).toCharArray();
            int slot = hash(chars, 0, chars.length) & (slots.length - 1);
            while (slots[slot] >= 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i;
        }
    }

    private int hash(char[] buffer, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = factor * hash + buffer[i];
        }
        return hash ^ (hash >>> 15);
    }

    private static boolean equal(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
