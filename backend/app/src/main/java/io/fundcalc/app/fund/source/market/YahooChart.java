package io.fundcalc.app.fund.source.market;

import io.fundcalc.app.fund.outbound.Payload;
import io.fundcalc.app.fund.source.FundProfile;
import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.fund.source.NavRow;
import io.fundcalc.app.fund.source.Part;
import io.fundcalc.app.fund.source.Published;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One answer of the chart: columns of times, closes and adjusted closes with nulls among them. */
final class YahooChart {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Growth from adjusted closes reinvests at the close before, not at the ex-date's: finer digits are not comparable. */
    private static final int PERCENT_DECIMALS = 1;

    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JsonNode chart;
    private final ZoneId zone;
    private final boolean pence;

    private YahooChart(JsonNode chart) {
        this.chart = chart;
        this.zone = zone(chart.path("meta").path("exchangeTimezoneName").asString("UTC"));
        this.pence = chart.path("meta").path("currency").asString("").equals("GBp");
    }

    static Published read(String code, Payload payload) {
        JsonNode answer = JSON.readTree(payload.plainText()).path("chart");
        JsonNode chart = answer.path("result").path(0);
        if (answer.path("error").path("code").asString("").equals("Not Found")) {
            throw new SourceFault(Kind.NO_FUND, "no symbol " + code);
        }
        if (!chart.path("timestamp").isArray()) {
            throw new SourceFault(Kind.UNREADABLE, "no column timestamp");
        }
        return new YahooChart(chart).published(code, payload.part("chart"));
    }

    private Published published(String code, Part part) {
        JsonNode times = chart.path("timestamp");
        JsonNode closes = chart.path("indicators").path("quote").path(0).path("close");
        JsonNode adjusted = chart.path("indicators").path("adjclose").path(0).path("adjclose");
        Map<Integer, NavRow> rows = new TreeMap<>();
        BigDecimal before = null;
        for (int i = 0; i < times.size(); i++) {
            BigDecimal close = amount(closes.path(i));
            BigDecimal rebuilt = amount(adjusted.path(i));
            if (close != null && close.signum() > 0) {
                int day = day(times.path(i).asLong());
                rows.put(day, new NavRow(day, close, null, growth(before, rebuilt), part));
                before = rebuilt;
            }
        }
        if (rows.isEmpty()) {
            throw new SourceFault(Kind.UNREADABLE, "no close");
        }
        JsonNode meta = chart.path("meta");
        String currency = pence ? "GBP" : meta.path("currency").asString("");
        String name = meta.path("longName").asString(meta.path("shortName").asString(code));
        return new Published(
                new FundProfile(name, meta.path("instrumentType").asString(""), currency, NavKind.PRICE),
                List.copyOf(rows.values()),
                payouts(),
                Map.of(),
                null,
                times.size() - rows.size());
    }

    private static @Nullable BigDecimal growth(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        return before == null || now == null || before.signum() <= 0
                ? null
                : now.multiply(HUNDRED)
                        .divide(before, PERCENT_DECIMALS, RoundingMode.HALF_EVEN)
                        .subtract(HUNDRED);
    }

    private Map<Integer, BigDecimal> payouts() {
        Map<Integer, BigDecimal> payouts = new HashMap<>();
        chart.path("events").path("dividends").forEach(each -> {
            BigDecimal amount = amount(each.path("amount"));
            if (amount != null && amount.signum() > 0 && each.path("date").isNumber()) {
                payouts.merge(day(each.path("date").asLong()), amount, BigDecimal::add);
            }
        });
        return payouts;
    }

    /** Binary noise behind the sixth decimal is cut; pence become pounds. */
    private @Nullable BigDecimal amount(JsonNode number) {
        if (!number.isNumber()) {
            return null;
        }
        BigDecimal value = number.decimalValue();
        BigDecimal clean =
                value.scale() > MOST_DECIMALS ? value.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN) : value;
        return pence ? clean.movePointLeft(2) : clean;
    }

    private int day(long seconds) {
        return (int) Instant.ofEpochSecond(seconds).atZone(zone).toLocalDate().toEpochDay();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            throw new SourceFault(Kind.UNREADABLE, "no zone");
        }
    }
}
