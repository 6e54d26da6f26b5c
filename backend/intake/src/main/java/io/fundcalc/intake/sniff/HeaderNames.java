package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.form.ColumnRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the name of a column says, in Chinese and English. */
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
    private static final int LONGEST = 40;

    private static final Map<String, Match> KNOWN = load();
    /** Parts of names, the telling ones first. */
    private static final Object[][] PARTS = {
        {ColumnRole.DAILY_RETURN, "日增长", "涨跌幅", "日收益率"},
        {ColumnRole.CUMULATIVE_NAV, "累计净值", "累计单位净值"},
        {ColumnRole.ADJUSTED_NAV, "复权"},
        {ColumnRole.DATE, "日期", "date"},
        {ColumnRole.UNIT_NAV, "单位净值", "netassetvalue"},
        {ColumnRole.FUND_CODE, "代码"},
        {ColumnRole.FUND_NAME, "基金名称", "基金简称"},
        {ColumnRole.TYPE, "业务类型", "交易类型"},
        {ColumnRole.SHARES, "份额"},
        {ColumnRole.AMOUNT, "金额"},
        {ColumnRole.FEE, "手续费"},
        {ColumnRole.STATUS, "状态"},
        {ColumnRole.ORDER, "订单号", "流水号", "单号"},
    };

    private HeaderNames() {}

    /** What a name says, null where it says nothing known. */
    static @Nullable Match of(String header) {
        if (header.length() > LONGEST) {
            return null;
        }
        String name = normal(header);
        Match match = find(name);
        return match == null ? find(Words.simplified(name)) : match;
    }

    private static @Nullable Match find(String name) {
        Match known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        for (Object[] part : PARTS) {
            for (int i = 1; i < part.length; i++) {
                if (name.contains((String) part[i])) {
                    return new Match((ColumnRole) part[0], 0);
                }
            }
        }
        return null;
    }

    /** Small letters without blanks, marks and what stands in brackets. */
    private static String normal(String header) {
        return Words.plain(header)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[(\\[【][^)\\]】]*[)\\]】]", "")
                .replaceAll("[\\s_.:\\-/*\"']", "");
    }

    private static Map<String, Match> load() {
        Map<String, Match> known = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HeaderNames.class.getResourceAsStream("headers.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                for (int i = 2; i < words.length && !line.startsWith("#"); i++) {
                    known.put(words[i], new Match(ColumnRole.valueOf(words[0]), Integer.parseInt(words[1])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }
}
