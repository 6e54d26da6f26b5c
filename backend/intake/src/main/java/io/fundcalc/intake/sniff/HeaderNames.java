package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the name of a column says, in the languages of {@code headers.txt}. */
final class HeaderNames {

    /**
     * A reading of a name.
     *
     * @param role the role
     * @param rank the higher, the more it is meant; 0 where only a part of the name is known
     */
    record Match(ColumnRole role, int rank) {}

    /** From this rank on the name of a column of numbers says that each trade has its own. */
    static final int TRADE_NUMBER = 7;

    /** Longest name of a column; longer cells are prose. */
    private static final int LONGEST = 60;

    /** Digits of a name at most: those of a fund's code. */
    private static final int MOST_DIGITS = 6;

    private static final Pattern BRACKETS = Pattern.compile("[(\\[【][^)\\]】]*[)\\]】]|,.*");
    private static final Pattern MARKS = Pattern.compile("[\\s_.:\\-/*\"'<>()\\[\\]【】]");
    private static final Pattern ACCENTS = Pattern.compile("[\u0300-\u036f]");
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{N}%]+");

    /** Names by kind of file; those under null are meant in every file. */
    private static final Map<@Nullable DatasetKind, Map<String, Match>> KNOWN = load();

    /** Words in brackets that make another column of the one whose name stands before them. */
    private static final Object[][] TELLING = {
        {ColumnRole.ADJUSTED_NAV, "复权", "復權", "再投資", "再投资", "還原", "adjusted"},
    };

    /** Parts of names, the telling ones first. */
    private static final Object[][] PARTS = {
        {ColumnRole.DAILY_RETURN, "日增长", "涨跌幅", "日收益率"},
        {ColumnRole.CUMULATIVE_NAV, "累计净值", "累计单位净值"},
        {ColumnRole.ADJUSTED_NAV, "复权"},
        {ColumnRole.DATE, "日期", "date", "datum"},
        {ColumnRole.UNIT_NAV, "单位净值", "單位淨值", "netassetvalue"},
        {ColumnRole.FUND_CODE, "代码"},
        {ColumnRole.FUND_NAME, "基金名称", "基金简称"},
        {ColumnRole.TYPE, "业务类型", "交易类型"},
        {ColumnRole.SHARES, "份额"},
        {ColumnRole.AMOUNT, "金额"},
        {ColumnRole.FEE, "手续费"},
        {ColumnRole.STATUS, "状态"},
        {ColumnRole.ORDER, "订单号", "流水号", "单号"},
    };

    /** Words of a longer name that make a value of it, unless one of the others says that it is none. */
    private static final Set<String> VALUE_WORDS =
            Set.of("nav", "close", "closing", "schlusskurs", "기준가", "기준가격", "净值", "淨值");

    private static final Set<String> NO_VALUE_WORDS = Set.of(
            "change",
            "chg",
            "date",
            "growth",
            "return",
            "total",
            "volume",
            "previous",
            "prev",
            "prior",
            "cumulative",
            "accumulated",
            "change%",
            "premium",
            "discount",
            "time",
            "adj",
            "adjusted",
            "size",
            "high",
            "low",
            "open");

    private HeaderNames() {}

    /** What a name says in whatever file, null where it says nothing known. */
    static @Nullable Match of(String header) {
        return of(header, null);
    }

    /** What a name says in a file of a kind, null where it says nothing known. */
    static @Nullable Match of(String header, @Nullable DatasetKind kind) {
        if (header.length() > LONGEST
                || header.chars().filter(c -> c >= '0' && c <= '9').count() > MOST_DIGITS) {
            return null;
        }
        Match match = find(header, kind);
        return match == null ? find(Words.simplified(header), kind) : match;
    }

    private static @Nullable Match find(String header, @Nullable DatasetKind kind) {
        String plain = plain(header);
        String whole = MARKS.matcher(plain).replaceAll("");
        Match telling = whole.isEmpty() ? null : part(whole, TELLING);
        if (telling != null && BRACKETS.matcher(plain).find()) {
            return new Match(telling.role(), 9);
        }
        Match known = known(whole, kind);
        String bare = MARKS.matcher(BRACKETS.matcher(plain).replaceAll("")).replaceAll("");
        if (known == null) {
            known = known(bare, kind);
        }
        if (known != null) {
            return known;
        }
        Match part = part(bare, PARTS);
        return part == null && kind != DatasetKind.TRANSACTIONS && isValue(plain)
                ? new Match(ColumnRole.UNIT_NAV, 0)
                : part;
    }

    /** A name made alike for comparison. */
    static String alike(String header) {
        return MARKS.matcher(plain(header)).replaceAll("");
    }

    /** How many characters of a text are names that are written with other letters than the Latin ones. */
    static int foreign(String text) {
        String searched = alike(text);
        return FOREIGN.stream()
                .filter(searched::contains)
                .mapToInt(String::length)
                .sum();
    }

    private static final List<String> FOREIGN = KNOWN.values().stream()
            .flatMap(names -> names.keySet().stream())
            .filter(name -> name.length() > 1 && name.chars().allMatch(c -> c > 0x7f))
            .toList();

    private static @Nullable Match known(String name, @Nullable DatasetKind kind) {
        Match special = kind == null ? null : names(kind).get(name);
        return special == null ? names(null).get(name) : special;
    }

    private static Map<String, Match> names(@Nullable DatasetKind kind) {
        return KNOWN.getOrDefault(kind, Map.of());
    }

    private static @Nullable Match part(String name, Object[][] parts) {
        for (Object[] part : parts) {
            for (int i = 1; i < part.length; i++) {
                if (name.contains((String) part[i])) {
                    return new Match((ColumnRole) part[0], 0);
                }
            }
        }
        return null;
    }

    /** Whether a longer name is that of a value, such as "Fund A NAV" or "Closing price in EUR". */
    private static boolean isValue(String plain) {
        boolean value = false;
        for (String word : LETTERS.split(plain, -1)) {
            if (NO_VALUE_WORDS.contains(word)) {
                return false;
            }
            value |= VALUE_WORDS.contains(word);
        }
        return value;
    }

    /** Small letters, Latin ones without accents; what Japanese and Thai marks belong to keeps them. */
    private static String plain(String header) {
        String small = Words.plain(header).toLowerCase(Locale.ROOT);
        boolean accents = small.chars().anyMatch(c -> (c >= 0xc0 && c < 0x530) || (c >= 0x1e00 && c < 0x1f00));
        return !accents
                ? small
                : Normalizer.normalize(
                        ACCENTS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD))
                                .replaceAll("")
                                .replace('ł', 'l')
                                .replace('ø', 'o')
                                .replace('ı', 'i')
                                .replace("ß", "ss")
                                .replace("æ", "ae"),
                        Normalizer.Form.NFC);
    }

    private static Map<@Nullable DatasetKind, Map<String, Match>> load() {
        Map<@Nullable DatasetKind, Map<String, Match>> known = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HeaderNames.class.getResourceAsStream("headers.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    learn(line.split(" ", -1), known);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(known);
    }

    private static void learn(String[] words, Map<@Nullable DatasetKind, Map<String, Match>> known) {
        int slash = words[0].indexOf('/');
        DatasetKind kind = slash < 0 ? null : DatasetKind.valueOf(words[0].substring(0, slash));
        Match match = new Match(ColumnRole.valueOf(words[0].substring(slash + 1)), Integer.parseInt(words[1]));
        Map<String, Match> names = known.computeIfAbsent(kind, _ -> new HashMap<>());
        for (int i = 2; i < words.length; i++) {
            names.putIfAbsent(alike(words[i]), match);
        }
    }
}
