package io.fundcalc.intake.cell;

import java.util.Locale;
import java.util.Set;

/** Cells as people write them, made alike. */
public final class Words {

    /** Longest piece of a cell that is shown. */
    private static final int SHOWN = 80;

    private static final Set<String> NONE = Set.of(
            "",
            "-",
            "--",
            "---",
            "----",
            "—",
            "——",
            "–",
            "/",
            "\\",
            ".",
            "..",
            "...",
            "…",
            "-.-",
            "-.--",
            "--.--",
            "n/a",
            "na",
            "n.a.",
            "n.a",
            "n/a.",
            "n/d",
            "n.d.",
            "n/m",
            "s/d",
            "k.a.",
            "k. a.",
            "#n/a",
            "nan",
            "null",
            "none",
            "nil",
            "not available",
            "not applicable",
            "无",
            "無",
            "空",
            "暂无",
            "暫無",
            "暂无数据",
            "无数据",
            "不适用",
            "不適用",
            "未公布",
            "未披露",
            "待公布",
            "なし",
            "없음");
    /** Length of the longest of them. */
    private static final int LONGEST_NONE = 14;

    private static final String TRADITIONAL =
            "買賣購贖認轉換紅費續稅資額進銷沖賬訂撥戶減強調結約積庫還繳傭託産產売單號編態稱類數淨價幣種業務對應權帳間時發億萬總計漲長開關備註證債營標擊歷紀錄實際碼簡";

    private static final String SIMPLIFIED =
            "买卖购赎认转换红费续税资额进销冲账订拨户减强调结约积库还缴佣托产产卖单号编态称类数净价币种业务对应权账间时发亿万总计涨长开关备注证债营标击历纪录实际码简";

    private Words() {}

    /** Full-width forms as ASCII, every kind of blank as a blank, none at the ends; {@code ="x"} as x. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(half(text.charAt(i)));
        }
        String result = plain.toString().strip();
        // Spreadsheets are kept from eating leading zeros by ="000001" or an apostrophe.
        if (result.length() > 2 && result.startsWith("=\"") && result.endsWith("\"")) {
            return result.substring(2, result.length() - 1).strip();
        }
        return result.length() > 1 && result.charAt(0) == '\''
                ? result.substring(1).strip()
                : result;
    }

    /** Traditional and Japanese characters of such words as files name columns and acts by, as simplified ones. */
    public static String simplified(String text) {
        StringBuilder simple = new StringBuilder(text);
        for (int i = 0; i < simple.length(); i++) {
            int place = TRADITIONAL.indexOf(simple.charAt(i));
            if (place >= 0) {
                simple.setCharAt(i, SIMPLIFIED.charAt(place));
            }
        }
        return simple.toString();
    }

    private static char half(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '\u00a0', '\u2007', '\u2009', '\u202f', '\u3000', '\ufeff', '\u200b', '\t' -> ' ';
            case '\u2212' -> '-';
            case '\u2019', '\u02bc' -> '\'';
            default -> c;
        };
    }

    /** Whether a plain text is one of the ways to write nothing. */
    public static boolean isNone(String plain) {
        return plain.length() <= LONGEST_NONE && NONE.contains(plain.toLowerCase(Locale.ROOT));
    }

    /** A cell fit to be shown: shortened, control characters made visible. */
    public static String shown(CharSequence text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), SHOWN); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                shown.append('⏎');
            } else if (c < ' ') {
                // The block of control pictures stands in the order of the characters it depicts.
                shown.append((char) ('\u2400' + c));
            } else if (hidden(c)) {
                shown.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return text.length() > SHOWN ? shown.append('…').toString() : shown.toString();
    }

    /** Whether a character would not be seen, or would turn what stands around it. */
    private static boolean hidden(char c) {
        int kind = Character.getType(c);
        return c == '\u007f'
                || kind == Character.CONTROL
                || kind == Character.FORMAT
                || kind == Character.SURROGATE
                || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR;
    }

    /** Whether a cell holds characters that no text holds. */
    public static boolean hasControl(CharSequence text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
    }

    /** Whether a cell holds the sign for bytes that could not be decoded. */
    public static boolean isUndecoded(CharSequence text) {
        return text.chars().anyMatch(c -> c == '\ufffd');
    }
}
