package io.fundcalc.app.fund.source.eastmoney;

import io.fundcalc.app.fund.outbound.Payload;
import io.fundcalc.app.fund.source.Numbers;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The script of a fund's page: its whole history in one answer. Its two trends may differ in length and hold nulls, and
 * it lacks payouts and splits now and then.
 *
 * @param name of the fund
 * @param money whether the values are 万份收益
 * @param rows by their own order
 */
record TrendScript(String name, boolean money, List<HistoryPage.Row> rows) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_DECIMALS = 8;

    static TrendScript read(Payload payload) {
        Map<String, @Nullable Object> variables = ScriptReader.variables(payload.plainText());
        String name = variables.get("fS_name") instanceof String text ? text : "";
        boolean money = variables.get("Data_millionCopiesIncome") instanceof List<?>;
        List<HistoryPage.Row> rows = money ? incomes(variables) : navs(variables);
        if (rows.isEmpty()) {
            throw new SourceFault(Kind.UNREADABLE, "a script without a trend");
        }
        return new TrendScript(name, money, rows);
    }

    private static List<HistoryPage.Row> navs(Map<String, @Nullable Object> variables) {
        Map<Integer, BigDecimal> cumulative = pairs(variables.get("Data_ACWorthTrend"));
        List<HistoryPage.Row> rows = new ArrayList<>();
        for (Object each : list(variables.get("Data_netWorthTrend"))) {
            if (each instanceof Map<?, ?> point) {
                Integer day = day(point.get("x"));
                BigDecimal unit = decimal(point.get("y"));
                if (day != null && unit != null && unit.signum() > 0) {
                    Object words = point.get("unitMoney");
                    rows.add(new HistoryPage.Row(
                            day,
                            unit,
                            cumulative.get(day),
                            decimal(point.get("equityReturn")),
                            EventText.of(words instanceof String text ? text : null)));
                }
            }
        }
        return rows;
    }

    private static List<HistoryPage.Row> incomes(Map<String, @Nullable Object> variables) {
        Map<Integer, BigDecimal> yields = pairs(variables.get("Data_sevenDaysYearIncome"));
        List<HistoryPage.Row> rows = new ArrayList<>();
        pairs(variables.get("Data_millionCopiesIncome"))
                .forEach((day, income) ->
                        rows.add(new HistoryPage.Row(day, income, yields.get(day), null, EventText.NONE)));
        return rows;
    }

    /** Points of {@code [milliseconds, value or null]}. */
    private static Map<Integer, BigDecimal> pairs(@Nullable Object trend) {
        Map<Integer, BigDecimal> values = new HashMap<>();
        for (Object each : list(trend)) {
            if (each instanceof List<?> pair && pair.size() >= 2) {
                Integer day = day(pair.get(0));
                BigDecimal value = decimal(pair.get(1));
                if (day != null && value != null) {
                    values.put(day, value);
                }
            }
        }
        return values;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** A number, or a text that holds one. */
    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        BigDecimal read = switch (value) {
            case BigDecimal number -> number;
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case String text -> Numbers.decimal(text);
            case null, default -> null;
        };
        return read == null || read.scale() > MOST_DECIMALS || read.precision() > 18 ? null : read;
    }

    /** Midnight of the market's zone. */
    private static @Nullable Integer day(@Nullable Object millis) {
        return millis instanceof Number number
                ? (int) Instant.ofEpochMilli(number.longValue())
                        .atZone(ZONE)
                        .toLocalDate()
                        .toEpochDay()
                : null;
    }
}
