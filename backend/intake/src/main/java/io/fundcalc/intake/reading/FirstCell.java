package io.fundcalc.intake.reading;

/** Remembers how the first cell of a row begins, for rows that turn out to be none of the data. */
final class FirstCell {

    private static final int KEPT = 48;

    private final char[] chars = new char[KEPT];
    private int length;

    void set(char[] buffer, int offset, int size) {
        length = Math.min(size, KEPT);
        System.arraycopy(buffer, offset, chars, 0, length);
    }

    void clear() {
        length = 0;
    }

    String text() {
        return new String(chars, 0, length);
    }

    /** Whether a cell holds blanks alone. */
    static boolean isBlank(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\n' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
