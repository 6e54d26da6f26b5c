package io.fundcalc.app.fund.source.india;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fundcalc.app.fund.outbound.PlayedSource;
import io.fundcalc.app.fund.source.FundEntry;
import io.fundcalc.app.fund.source.NavRow;
import io.fundcalc.app.fund.source.Published;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented forms of mfapi.in and AMFI. */
class IndianSourcesTest {

    private static final String LATEST = """
            Scheme Code;ISIN Div Payout/ ISIN Growth;ISIN Div Reinvestment;Scheme Name;Net Asset Value;Date\r
            \r
            Open Ended Schemes(Equity Scheme - Small Cap Fund)\r
            \r
            Fictional Mutual Fund\r
            900101;INF900A01AB1;-;Fictional Small Cap Fund - Direct - Growth;101.2345;05-Jan-2024\r
            900102;-;-;Fictional Gilt Fund;N.A.;05-Jan-2024\r
            """;
    /** The history file has its columns in another order. */
    private static final String HISTORY = """
            Scheme Code;Scheme Name;ISIN Div Payout/ISIN Growth;ISIN Div Reinvestment;Net Asset Value;Repurchase Price;Sale Price;Date\r
            \r
            Open Ended Schemes ( Equity )\r
            900101;Fictional Small Cap Fund - Direct - Growth;INF900A01AB1;;100.0000;;;03-Jan-2024\r
            900101;Fictional Small Cap Fund - Direct - Growth;INF900A01AB1;;100.7000;;;04-jan-2024\r
            900102;Fictional Gilt Fund;;;55.5;;;04-Jan-2024\r
            """;

    private final PlayedSource played = new PlayedSource();
    private final MfapiSource mfapi = new MfapiSource(played.way(MfapiSource.address(played.url())));
    private final AmfiSource amfi = new AmfiSource(played.way(AmfiSource.address(played.url())));

    @AfterEach
    void close() {
        played.close();
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    @Test
    void readsMfapiWithDaysBeforeMonths() {
        played.says("""
                {"meta":{"fund_house":"Fictional","scheme_category":"Equity Scheme - Small Cap Fund","scheme_code":900101,"scheme_name":"Fictional Small Cap"},"data":[{"date":"05-01-2024","nav":"101.23450"},{"date":"04-01-2024","nav":"100.70000"},{"date":"03-01-2024","nav":"0.00000"}],"status":"SUCCESS"}""");

        Published history = mfapi.history("900101", null);

        assertThat(history.rows()).extracting(NavRow::day).containsExactly(day("2024-01-04"), day("2024-01-05"));
        assertThat(history.rows().getLast().value()).isEqualTo(new BigDecimal("101.23450"));
        assertThat(history.dropped()).isEqualTo(1);
        assertThat(history.profile().name()).isEqualTo("Fictional Small Cap");
        assertThat(history.profile().currency()).isEqualTo("INR");
        assertThat(played.calls()).containsExactly("/mf/900101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"meta\":{},\"data\":[],\"status\":\"SUCCESS\"}"})
    void tellsThatMfapiHasNoSuchScheme(String answer) {
        played.says(answer);

        SourceFault fault = catchThrowableOfType(SourceFault.class, () -> mfapi.history("999999", null));

        assertThat(fault.kind()).isEqualTo(Kind.NO_FUND);
    }

    @Test
    void readsTheIndexOfMfapi() {
        played.says("[{\"schemeCode\":900101,\"schemeName\":\"Fictional Small Cap\",\"isinGrowth\":null}]");

        assertThat(mfapi.index())
                .isEqualTo(List.of(new FundEntry("mfapi", "900101", "Fictional Small Cap", "", "", "")));
    }

    @Test
    void readsBothFilesOfAmfiByTheirHeaders() {
        played.does(exchange -> PlayedSource.respond(
                exchange,
                200,
                "text/plain",
                exchange.getRequestURI().getPath().endsWith("NAVAll.txt") ? LATEST : HISTORY));

        Published history = amfi.history("900101", null);

        assertThat(history.rows())
                .extracting(NavRow::day)
                .containsExactly(day("2024-01-03"), day("2024-01-04"), day("2024-01-05"));
        assertThat(history.rows())
                .extracting(NavRow::value)
                .containsExactly(new BigDecimal("100.0000"), new BigDecimal("100.7000"), new BigDecimal("101.2345"));
        assertThat(history.profile().name()).isEqualTo("Fictional Small Cap Fund - Direct - Growth");
        assertThat(played.calls().getLast()).contains("frmdt=", "todt=");
    }

    @Test
    void listsAmfiSchemesWithoutTheirHeadings() {
        played.says(LATEST);

        assertThat(amfi.index()).extracting(FundEntry::code).containsExactly("900101", "900102");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Open Ended Schemes\r\n", "Code;Name;NAV;Day\r\n1;a;2;x\r\n", "<html>maintenance</html>"})
    void refusesAFileWithoutTheHeader(String text) {
        played.says(text);

        SourceFault fault = catchThrowableOfType(SourceFault.class, amfi::index);

        assertThat(fault.kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void namesASchemeWithItsPlanAndOptionWhereTheyStandApart() {
        played.says("""
                Scheme Code;ISIN Div Payout/ ISIN Growth;ISIN Div Reinvestment;Scheme Name;Plan;Option;Net Asset Value;Date\r
                900101;-;-;Fictional Gilt Fund;Direct Plan;Growth Option;101.2345;05-Jan-2024\r
                900102;-;-;Fictional Gilt Fund;Regular Plan;IDCW Option;20.1;05-Jan-2024\r
                900103;-;-;Fictional Gilt Fund Direct Plan;Direct Plan;-;20.1;05-Jan-2024\r
                """);

        assertThat(amfi.index())
                .extracting(FundEntry::name)
                .containsExactly(
                        "Fictional Gilt Fund - Direct Plan - Growth Option",
                        "Fictional Gilt Fund - Regular Plan - IDCW Option",
                        "Fictional Gilt Fund Direct Plan");
    }

    @Test
    void catchesUpWeekByWeekWhereItWasNotAskedForLong() {
        played.does(exchange -> PlayedSource.respond(
                exchange,
                200,
                "text/plain",
                exchange.getRequestURI().getPath().endsWith("NAVAll.txt") ? LATEST : HISTORY));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));

        amfi.history("900101", today.minusDays(20));
        assertThat(played.calls()).filteredOn(call -> call.contains("frmdt=")).hasSize(3);

        amfi.history("900101", today.minusDays(1));
        assertThat(played.calls()).filteredOn(call -> call.contains("frmdt=")).hasSize(4);

        // Five weeks at most, each with the day after the last of the one before.
        amfi.history("900101", today.minusDays(400));
        assertThat(played.calls()).filteredOn(call -> call.contains("frmdt=")).hasSize(9);
        assertThat(amfi.daysBack()).hasValue(7);
    }
}
