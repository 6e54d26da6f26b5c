package io.fundcalc.app.fund.search;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Pinyin initials of names whose source gives none. The 3,755 common signs of GB2312 stand in the order of their pinyin,
 * so the place of a sign tells its first letter; of a sign with several readings it is the commonest.
 */
public final class Initials {

    private static final Charset GBK = Charset.forName("GBK");
    /** Where the signs of each letter begin; no pinyin begins with i, u or v. */
    private static final int[] FIRST = {
        0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6,
        0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1
    };

    private static final String LETTERS = "ABCDEFGHJKLMNOPQRSTWXYZ";
    /** Behind it stand the rarer signs, in the order of their strokes. */
    private static final int LAST = 0xD7F9;

    private Initials() {}

    /** One letter for each sign that has one; letters and digits stay, everything else is left out. */
    public static String of(String name) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < 128) {
                if (Character.isLetterOrDigit(c)) {
                    initials.append(Character.toUpperCase(c));
                }
            } else {
                byte[] bytes = String.valueOf(c).getBytes(GBK);
                int place = bytes.length == 2 ? ((bytes[0] & 0xFF) << 8) + (bytes[1] & 0xFF) : 0;
                if (place >= FIRST[0] && place <= LAST) {
                    int found = Arrays.binarySearch(FIRST, place);
                    initials.append(LETTERS.charAt(found >= 0 ? found : -found - 2));
                }
            }
        }
        return initials.toString();
    }
}
