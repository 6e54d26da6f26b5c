package io.fundcalc.app.platform.json;

/**
 * Decimal text to binary, correctly rounded, without allocating. Clinger's observation: an integer below 2⁵³ and a power
 * of ten up to 10²² are exact doubles, so that one multiplication or division rounds once and hence correctly (W. D.
 * Clinger, How to Read Floating Point Numbers Accurately, PLDI 1990).
 */
final class DecimalParser {

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** Eighteen digits always fit in a long. */
    private static final int MOST_DIGITS = 18;

    private static final long MOST_EXACT = 1L << 53;

    private DecimalParser() {}

    /** Whether {@link #scaled} gives the correctly rounded value. */
    static boolean exact(long digits, int decimals, int count) {
        return count <= MOST_DIGITS && digits <= MOST_EXACT && decimals < POWERS_OF_TEN.length;
    }

    /** {@code digits} ÷ 10^{@code decimals}, correctly rounded where {@link #exact} holds. */
    static double scaled(long digits, int decimals, boolean negative) {
        return signed(digits / POWERS_OF_TEN[decimals], negative);
    }

    /** The number with its sign; minus zero is zero, for no figure tells them apart but answers would. */
    static double signed(double number, boolean negative) {
        return negative ? 0 - number : number;
    }

    /**
     * The value of a JSON number token.
     *
     * @return NaN when the token has an exponent or too many digits for the short way
     */
    static double shortDecimal(char[] text, int from, int length) {
        int at = from;
        int end = from + length;
        boolean negative = text[at] == '-';
        if (negative) {
            at++;
        }
        long digits = 0;
        int point = -1;
        int start = at;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (text[at] == '.') {
                point = at;
            } else {
                return Double.NaN;
            }
        }
        int decimals = point < 0 ? 0 : end - point - 1;
        int count = end - start - (point < 0 ? 0 : 1);
        return exact(digits, decimals, count) ? scaled(digits, decimals, negative) : Double.NaN;
    }
}
