package io.fundcalc.app.fund.search;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Pinyin initials of fund names. The 3,755 common characters of GB2312 are ordered by pinyin, so the position of a
 * character gives its first letter. Rarer characters and characters with several readings are listed here.
 */
public final class Initials {

    private static final Charset GBK = Charset.forName("GBK");
    /** Where the characters of each letter begin; no pinyin begins with i, u or v. */
    private static final int[] FIRST = {
        0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6,
        0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1
    };

    private static final String LETTERS = "ABCDEFGHJKLMNOPQRSTWXYZ";
    /** Characters behind it are ordered by strokes, not by pinyin. */
    private static final int LAST = 0xD7F9;

    /** Characters behind {@link #LAST} that fund names hold, by letter. */
    private static final Map<Character, String> RARE = Map.ofEntries(
            Map.entry('C', "宸琛晟骋"),
            Map.entry('F', "沣菲"),
            Map.entry('H', "泓昊灏珩弘翰"),
            Map.entry('J', "璟瑾钜骥婧"),
            Map.entry('K', "恺锴"),
            Map.entry('L', "麟珑璐霖"),
            Map.entry('M', "旻珉"),
            Map.entry('P', "沛"),
            Map.entry('Q', "祺琪麒骐岐"),
            Map.entry('R', "睿嵘"),
            Map.entry('S', "嵩崧"),
            Map.entry('X', "鑫禧曦馨煊"),
            Map.entry('Y', "煜钰颐弈懿昱奕瑶"),
            Map.entry('Z', "臻祯甄"));

    /** Characters with several first letters; the first is the commonest. */
    private static final Map<Character, String> SEVERAL = Map.ofEntries(
            Map.entry('长', "CZ"),
            Map.entry('重', "ZC"),
            Map.entry('行', "XH"),
            Map.entry('乐', "LY"),
            Map.entry('调', "DT"),
            Map.entry('藏', "CZ"),
            Map.entry('厦', "XS"),
            Map.entry('会', "HK"),
            Map.entry('曾', "ZC"),
            Map.entry('单', "DSC"),
            Map.entry('朝', "CZ"),
            Map.entry('参', "CS"),
            Map.entry('盛', "SC"),
            Map.entry('晟', "SC"),
            Map.entry('传', "CZ"),
            Map.entry('给', "GJ"),
            Map.entry('弹', "TD"),
            Map.entry('卡', "KQ"),
            Map.entry('系', "XJ"),
            Map.entry('校', "XJ"),
            Map.entry('率', "LS"),
            Map.entry('省', "SX"),
            Map.entry('折', "ZS"),
            Map.entry('车', "CJ"),
            Map.entry('便', "BP"),
            Map.entry('蔚', "WY"),
            Map.entry('沈', "SC"),
            Map.entry('提', "TD"),
            Map.entry('圈', "QJ"),
            Map.entry('屏', "PB"),
            Map.entry('奇', "QJ"),
            Map.entry('宿', "SX"),
            Map.entry('畜', "XC"),
            Map.entry('石', "SD"),
            Map.entry('降', "JX"),
            Map.entry('解', "JX"),
            Map.entry('种', "ZC"),
            Map.entry('识', "SZ"),
            Map.entry('万', "WM"),
            Map.entry('贾', "JG"),
            Map.entry('还', "HX"),
            Map.entry('洗', "XS"));

    /** Words in which a character has another reading than alone. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("银行", "YH"),
            Map.entry("央行", "YH"),
            Map.entry("商行", "SH"),
            Map.entry("行业", "HY"),
            Map.entry("行情", "HQ"),
            Map.entry("成长", "CZ"),
            Map.entry("增长", "ZZ"),
            Map.entry("生长", "SZ"),
            Map.entry("重庆", "CQ"),
            Map.entry("重组", "CZ"),
            Map.entry("重构", "CG"),
            Map.entry("重估", "CG"),
            Map.entry("重启", "CQ"),
            Map.entry("重塑", "CS"),
            Map.entry("音乐", "YY"),
            Map.entry("空调", "KT"),
            Map.entry("调整", "TZ"),
            Map.entry("调控", "TK"),
            Map.entry("西藏", "XZ"),
            Map.entry("宝藏", "BZ"),
            Map.entry("大厦", "DS"),
            Map.entry("会计", "KJ"),
            Map.entry("供给", "GJ"),
            Map.entry("传记", "ZJ"),
            Map.entry("效率", "XL"),
            Map.entry("人参", "RS"));

    private static final int LONGEST_WORD = 2;
    /** Names with more readings are found by these. */
    private static final int MOST_READINGS = 16;

    private Initials() {}

    /** The likeliest initials: letters and digits stay; characters without a known reading are left out. */
    public static String of(String name) {
        return readings(name).getFirst();
    }

    /** All initials that a reader may type for a name, the likeliest first, at most 16. */
    public static List<String> readings(String name) {
        List<String> readings = new ArrayList<>(List.of(""));
        for (int i = 0; i < name.length(); ) {
            String known = i + LONGEST_WORD <= name.length() ? WORDS.get(name.substring(i, i + LONGEST_WORD)) : null;
            int length = known == null ? 1 : LONGEST_WORD;
            for (int at = 0; at < length; at++) {
                String letters = letters(name.charAt(i + at));
                readings = extended(readings, known == null ? letters : known.charAt(at) + letters);
            }
            i += length;
        }
        return List.copyOf(readings);
    }

    /** Each reading with each letter; the first letter alone once there are too many. */
    private static List<String> extended(List<String> readings, String letters) {
        String choices = distinct(letters);
        if (choices.isEmpty()) {
            return readings;
        }
        int used = readings.size() * choices.length() > MOST_READINGS ? 1 : choices.length();
        List<String> longer = new ArrayList<>(readings.size() * used);
        for (int choice = 0; choice < used; choice++) {
            for (String reading : readings) {
                longer.add(reading + choices.charAt(choice));
            }
        }
        return longer;
    }

    private static String distinct(String letters) {
        StringBuilder distinct = new StringBuilder();
        letters.chars().distinct().forEach(letter -> distinct.append((char) letter));
        return distinct.toString();
    }

    /** First letters of a character's readings, the commonest first; empty where none is known. */
    private static String letters(char c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c) ? String.valueOf(Character.toUpperCase(c)) : "";
        }
        String several = SEVERAL.get(c);
        if (several != null) {
            return several;
        }
        byte[] bytes = String.valueOf(c).getBytes(GBK);
        int place = bytes.length == 2 ? ((bytes[0] & 0xFF) << 8) + (bytes[1] & 0xFF) : 0;
        if (place >= FIRST[0] && place <= LAST) {
            int found = Arrays.binarySearch(FIRST, place);
            return String.valueOf(LETTERS.charAt(found >= 0 ? found : -found - 2));
        }
        return RARE.entrySet().stream()
                .filter(entry -> entry.getValue().indexOf(c) >= 0)
                .map(entry -> String.valueOf(entry.getKey()))
                .findFirst()
                .orElse("");
    }
}
