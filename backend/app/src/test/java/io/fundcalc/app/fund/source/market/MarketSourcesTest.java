package io.fundcalc.app.fund.source.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fundcalc.app.fund.outbound.PlayedSource;
import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.fund.source.NavRow;
import io.fundcalc.app.fund.source.NavSource;
import io.fundcalc.app.fund.source.Published;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented forms of Yahoo, the ECB and FRED. */
class MarketSourcesTest {

    private final PlayedSource played = new PlayedSource();
    private final NavSource yahoo = new YahooSource(played.way(YahooSource.address(played.url())));
    private final NavSource ecb = new EcbSource(played.way(EcbSource.address(played.url())));
    private final NavSource fred = new FredSource(played.way(FredSource.address(played.url())));

    @AfterEach
    void close() {
        played.close();
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    /** 2024-01-02 14:30 UTC and the two days after: half past nine in New York. */
    private static String chart(String currency, String zone) {
        return """
                {"chart":{"result":[{"meta":{"currency":"%s","symbol":"FICT","exchangeTimezoneName":"%s","longName":"Fictional Fund","instrumentType":"ETF"},
                "timestamp":[1704205800,1704292200,1704378600],
                "events":{"dividends":{"1704378600":{"amount":2.0,"date":1704378600}},"splits":{"1704292200":{"date":1704292200,"numerator":2,"denominator":1,"splitRatio":"2:1"}}},
                "indicators":{"quote":[{"close":[100.0,null,99.00000000001]}],"adjclose":[{"adjclose":[98.0,null,99.0]}]}}],"error":null}}""".formatted(currency, zone);
    }

    @Test
    void readsPricesInTheExchangesZone() {
        played.says(chart("USD", "America/New_York"));

        Published history = yahoo.history("FICT", null);

        assertThat(history.profile().kind()).isEqualTo(NavKind.PRICE);
        assertThat(history.rows()).extracting(NavRow::day).containsExactly(day("2024-01-02"), day("2024-01-04"));
        assertThat(history.rows().getLast().value()).isEqualByComparingTo("99");
        // 99 ÷ 98 = 1.0204: the payout of 2 is in it, (99 + 2) ÷ 100 = 1.01 is not far off but not the same convention.
        assertThat(history.rows().getLast().percent()).isEqualByComparingTo("1.0");
        assertThat(history.payouts()).containsOnlyKeys(day("2024-01-04"));
        // Closes hold the splits already.
        assertThat(history.splits()).isEmpty();
        assertThat(history.dropped()).isEqualTo(1);
        assertThat(played.calls().getFirst())
                .startsWith("/v8/finance/chart/FICT?")
                .contains("interval=1d");
    }

    @Test
    void datesADayByTheExchangeAndNotByUtc() {
        // 14:30 UTC is past midnight in Auckland.
        played.says(chart("NZD", "Pacific/Auckland"));

        assertThat(yahoo.history("FICT", null).rows().getFirst().day()).isEqualTo(day("2024-01-03"));
    }

    @Test
    void turnsPenceIntoPounds() {
        played.says(chart("GBp", "Europe/London"));

        Published history = yahoo.history("FICT", null);

        assertThat(history.profile().currency()).isEqualTo("GBP");
        assertThat(history.rows().getFirst().value()).isEqualByComparingTo("1.00");
        assertThat(history.payouts().get(day("2024-01-04"))).isEqualByComparingTo("0.02");
    }

    @Test
    void tellsThatYahooHasNoSuchSymbol() {
        played.says("{\"chart\":{\"result\":null,\"error\":{\"code\":\"Not Found\",\"description\":\"No data\"}}}");

        SourceFault fault = catchThrowableOfType(SourceFault.class, () -> yahoo.history("NONE", null));

        assertThat(fault.kind()).isEqualTo(Kind.NO_FUND);
    }

    @Test
    void readsRatesOfTheEcbByColumnName() {
        played.says("""
                KEY,FREQ,OBS_VALUE,OBS_STATUS,TIME_PERIOD,TITLE
                FM.M,M,3.9255,A,2024-01,"Euribor, 3 months"
                FM.M,M,3.9232,A,2024-02,"Euribor, 3 months"
                """);

        Published history = ecb.history("FM.M.U2.EUR.RT.MM.EURIBOR3MD_.HSTA", LocalDate.of(2024, 1, 1));

        assertThat(history.profile().kind()).isEqualTo(NavKind.RATE);
        assertThat(history.rows()).extracting(NavRow::day).containsExactly(day("2024-01-31"), day("2024-02-29"));
        assertThat(history.rows().getLast().value()).isEqualTo(new BigDecimal("3.9232"));
        assertThat(played.calls().getFirst())
                .isEqualTo("/service/data/FM/M.U2.EUR.RT.MM.EURIBOR3MD_.HSTA?format=csvdata&startPeriod=2024-01-01");
    }

    @Test
    void takesTheCompoundedIndexForALevel() {
        played.says("TIME_PERIOD,OBS_VALUE\n2024-01-02,105.1\n2024-01-03,105.2\n");

        assertThat(ecb.history("EST.B.EU000A2QQF08.CI", null).profile().kind()).isEqualTo(NavKind.PRICE);
    }

    @Test
    void passesOverDaysThatFredPrintsAsADot() {
        played.says("observation_date,DGS3MO\n2024-01-01,.\n2024-01-02,5.46\n2024-01-03,\n2024-01-04,5.48\n");

        Published history = fred.history("DGS3MO", null);

        assertThat(history.rows())
                .extracting(NavRow::value)
                .containsExactly(new BigDecimal("5.46"), new BigDecimal("5.48"));
        assertThat(history.dropped()).isEqualTo(2);
    }

    @Test
    void refusesAHeaderOfAnotherSeries() {
        played.says("observation_date,DGS10\n2024-01-02,3.95\n");

        SourceFault fault = catchThrowableOfType(SourceFault.class, () -> fred.history("DGS3MO", null));

        assertThat(fault.kind()).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "VWRL.L, true",
        "^GSPC, true",
        "BRK-B, true",
        "../../etc, false",
        "A/B, false",
        "A?x=1, false",
        "A@host, false",
        "a b, false"
    })
    void takesNoCodeThatCouldChangeAnAddress(String code, boolean taken) {
        assertThat(yahoo.codes().matcher(code).matches()).isEqualTo(taken);
    }
}
