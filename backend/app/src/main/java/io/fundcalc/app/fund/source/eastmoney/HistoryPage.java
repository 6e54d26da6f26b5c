package io.fundcalc.app.fund.source.eastmoney;

import io.fundcalc.app.fund.outbound.Payload;
import io.fundcalc.app.fund.source.Numbers;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page of the history endpoint, read by the names of its fields: their order and further ones do not matter.
 *
 * @param rows newest first
 * @param total rows of all pages together
 * @param money whether the values are 万份收益
 * @param dropped rows without a date or value
 */
record HistoryPage(List<Row> rows, int total, boolean money, int dropped) {

    /**
     * A day.
     *
     * @param value unit NAV or income
     * @param second cumulative NAV, or the seven-day yield of a money fund
     */
    record Row(
            int day,
            BigDecimal value,
            @Nullable BigDecimal second,
            @Nullable BigDecimal percent,
            EventText event) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MONEY_TYPE = "005";

    static HistoryPage read(Payload payload) {
        String text = unwrapped(payload.plainText().strip());
        JsonNode page = JSON.readTree(text);
        JsonNode data = page.path("Data");
        JsonNode list = data.path("LSJZList");
        if (!list.isArray() || !page.has("TotalCount")) {
            int error = page.path("ErrCode").asInt(0);
            throw new SourceFault(Kind.UNREADABLE, "no list of rows, error code " + error);
        }
        boolean money = MONEY_TYPE.equals(data.path("FundType").asString(""))
                || data.path("SYType").asString("").contains("收益");
        List<Row> rows = new ArrayList<>();
        int dropped = 0;
        for (JsonNode each : list) {
            Row row = row(each, money);
            if (row == null) {
                dropped++;
            } else {
                rows.add(row);
            }
        }
        if (rows.isEmpty() && dropped > 0) {
            throw new SourceFault(Kind.UNREADABLE, "rows without FSRQ and DWJZ");
        }
        return new HistoryPage(rows, page.path("TotalCount").asInt(0), money, dropped);
    }

    /** The JSON inside a callback. */
    private static String unwrapped(String text) {
        int open = text.indexOf('(');
        boolean callback = open > 0 && text.substring(0, open).matches("[\\w$.]+");
        int close = text.lastIndexOf(')');
        return callback && close > open ? text.substring(open + 1, close) : text;
    }

    private static @Nullable Row row(JsonNode from, boolean money) {
        Integer day = Numbers.day(text(from, "FSRQ"), DateTimeFormatter.ISO_LOCAL_DATE);
        // A money fund may earn nothing on a day; a unit is never worth nothing.
        BigDecimal value = money ? Numbers.decimal(text(from, "DWJZ")) : Numbers.positive(text(from, "DWJZ"));
        if (day == null || value == null) {
            return null;
        }
        return new Row(
                day,
                value,
                Numbers.positive(text(from, "LJJZ")),
                money ? null : Numbers.decimal(text(from, "JZZZL")),
                EventText.of(text(from, "FHSP")));
    }

    private static String text(JsonNode from, String name) {
        return from.path(name).asString("");
    }
}
