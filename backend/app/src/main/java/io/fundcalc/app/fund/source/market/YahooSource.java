package io.fundcalc.app.fund.source.market;

import io.fundcalc.app.fund.outbound.Call;
import io.fundcalc.app.fund.outbound.Outbound;
import io.fundcalc.app.fund.outbound.SourceAddress;
import io.fundcalc.app.fund.source.FundEntry;
import io.fundcalc.app.fund.source.NavSource;
import io.fundcalc.app.fund.source.Published;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prices by Yahoo's chart: closes that already hold the splits, payouts beside them. Its adjusted closes are the witness
 * of the payouts. Always asked for the whole history, because a split changes every older close.
 */
public final class YahooSource implements NavSource {

    /** Name in references. */
    public static final String ID = "yahoo";

    private static final String CHART = "https://query1.finance.yahoo.com/v8/finance/chart/";
    private static final Pattern CODES = Pattern.compile("\\^?[A-Z0-9][A-Z0-9.=-]{0,19}");

    private final Outbound outbound;

    public YahooSource(Outbound outbound) {
        this.outbound = outbound;
    }

    /** Its host. */
    public static SourceAddress address(String instead) {
        return new SourceAddress(instead, "query1.finance.yahoo.com");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Pattern codes() {
        return CODES;
    }

    /** It publishes no list. */
    @Override
    public List<FundEntry> index() {
        return List.of();
    }

    @Override
    public Published history(String code, @Nullable LocalDate from) {
        String url = CHART + URLEncoder.encode(code, StandardCharsets.UTF_8) + "?period1=0&period2="
                + Instant.now().getEpochSecond() + "&interval=1d&events=div%2Csplit";
        return outbound.read(
                new Call(url, Map.of("Accept", "application/json")), payload -> YahooChart.read(code, payload));
    }
}
