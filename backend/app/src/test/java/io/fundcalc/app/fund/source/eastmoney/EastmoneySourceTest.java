package io.fundcalc.app.fund.source.eastmoney;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fundcalc.app.fund.outbound.PlayedSource;
import io.fundcalc.app.fund.source.FundEntry;
import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.fund.source.NavRow;
import io.fundcalc.app.fund.source.Published;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import io.fundcalc.app.fund.source.eastmoney.EastmoneyShapes.Day;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented forms of Eastmoney, and what they turn into when they change overnight. */
class EastmoneySourceTest {

    private static final String ROW = """
            {"Data":{"LSJZList":[{"FSRQ":"2024-01-02","DWJZ":"1.0230","LJJZ":"2.0230","JZZZL":"-0.50","FHSP":""}],"FundType":"001"},"ErrCode":0,"TotalCount":1}""";

    private final PlayedSource played = new PlayedSource();
    private final EastmoneySource source = source(Duration.ofSeconds(5));

    private EastmoneySource source(Duration budget) {
        return new EastmoneySource(played.way(EastmoneySource.address(played.url())), budget);
    }

    @AfterEach
    void close() {
        played.close();
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private Kind fault() {
        SourceFault fault = catchThrowableOfType(SourceFault.class, () -> source.history("900001", null));
        assertThat(fault).isNotNull();
        return fault.kind();
    }

    @Test
    void readsEveryPageOfTwentyRows() {
        played.does(EastmoneyShapes.fund(EastmoneyShapes.rising(47)));

        Published history = source.history("900001", null);

        assertThat(history.rows()).hasSize(47).extracting(NavRow::day).isSorted();
        assertThat(history.rows().getLast().value()).isEqualTo(new BigDecimal("1.0460"));
        assertThat(history.rows()).extracting(row -> row.part().name()).containsOnly("lsjz");
        assertThat(history.profile().name()).isEqualTo("虚构成长混合");
        assertThat(history.profile().kind()).isEqualTo(NavKind.UNIT);
        assertThat(Objects.requireNonNull(history.witness()).values()).hasSize(47);
        assertThat(played.calls()).filteredOn(call -> call.contains("lsjz")).hasSize(3);
    }

    @Test
    void asksOnlyForTheDaysThatAreMissing() {
        played.does(EastmoneyShapes.fund(EastmoneyShapes.rising(47)));

        Published history = source.history("900001", LocalDate.of(2024, 2, 10));

        assertThat(history.rows()).extracting(NavRow::day).first().isEqualTo(day("2024-02-10"));
        assertThat(played.calls()).singleElement().asString().contains("startDate=2024-02-10");
    }

    @Test
    void readsFieldsByNameInAnyOrderAmongOthers() {
        played.says("""
                {"TotalCount":1,"New":7,"Data":{"SYType":null,"LSJZList":[{"NEWCOLUMN":{"x":[1]},"JZZZL":"-0.50","DWJZ":"1.0230","LJJZ":"2.0230","FHSP":"每份派现金0.0500元","FSRQ":"2024-01-02"}]}}""");

        NavRow row = source.history("900001", null).rows().getFirst();

        assertThat(row.day()).isEqualTo(day("2024-01-02"));
        assertThat(row.value()).isEqualTo(new BigDecimal("1.0230"));
        assertThat(row.cumulative()).isEqualTo(new BigDecimal("2.0230"));
        assertThat(row.percent()).isEqualTo(new BigDecimal("-0.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff%s", "jQuery1830_17(%s)", "jQuery.cb(%s);", "\n %s \n"})
    void readsWhatIsWrappedRoundTheAnswer(String wrapping) {
        played.says(wrapping.formatted(ROW));

        assertThat(source.history("900001", null).rows()).hasSize(1);
    }

    @Test
    void readsPayoutsAndSplitsFromTheirWords() {
        List<Day> days = new ArrayList<>(EastmoneyShapes.rising(5));
        days.set(2, new Day(days.get(2).date(), "0.9520", "1.0020", "0.10", "每份派现金0.0500元"));
        days.set(4, new Day(days.get(4).date(), "0.6360", "1.0040", "0.10", "每份基金份额折算1.5份"));
        played.does(EastmoneyShapes.fund(days));

        Published history = source.history("900001", null);

        assertThat(history.payouts()).containsOnlyKeys(day("2024-01-03"));
        assertThat(history.payouts().get(day("2024-01-03"))).isEqualByComparingTo("0.05");
        assertThat(history.splits().get(day("2024-01-05"))).isEqualByComparingTo("1.5");
    }

    @Test
    void readsMoneyFundsAsIncome() {
        played.says("""
                {"Data":{"LSJZList":[{"FSRQ":"2024-01-02","DWJZ":"0.6543","LJJZ":"2.4200","JZZZL":""},{"FSRQ":"2024-01-01","DWJZ":"0.0000","LJJZ":"2.4100","JZZZL":""}],"FundType":"005","SYType":"每万份收益"},"TotalCount":2}""");

        Published history = source.history("000009", null);

        assertThat(history.profile().kind()).isEqualTo(NavKind.INCOME);
        assertThat(history.rows())
                .extracting(NavRow::value)
                .containsExactly(new BigDecimal("0.0000"), new BigDecimal("0.6543"));
    }

    @Test
    void fillsFromTheScriptWhatThePagesDoNotGive() {
        List<Day> days = EastmoneyShapes.rising(47);
        PlayedSource.Act whole = EastmoneyShapes.fund(days);
        played.does(exchange -> {
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            if (query.contains("pageIndex=2") || query.contains("pageIndex=3")) {
                PlayedSource.respond(exchange, 403, "text/plain", "no");
            } else {
                whole.answer(exchange);
            }
        });

        Published history = source.history("900001", null);

        assertThat(history.rows()).hasSize(47);
        assertThat(history.rows())
                .filteredOn(row -> row.part().name().equals("lsjz"))
                .hasSize(20);
        assertThat(history.rows())
                .filteredOn(row -> row.part().name().equals("pingzhongdata"))
                .hasSize(27);
    }

    @Test
    void doesWithoutTheScript() {
        PlayedSource.Act whole = EastmoneyShapes.fund(EastmoneyShapes.rising(5));
        played.does(exchange -> {
            if (exchange.getRequestURI().getPath().startsWith("/ping")) {
                PlayedSource.respond(exchange, 404, "text/html", "<html>gone</html>");
            } else {
                whole.answer(exchange);
            }
        });

        Published history = source.history("900001", null);

        assertThat(history.rows()).hasSize(5);
        assertThat(history.witness()).isNull();
    }

    @Test
    void tellsAFundThatThereIsNotFromALossOfRows() {
        played.says("{\"Data\":{\"LSJZList\":[],\"FundType\":\"\"},\"ErrCode\":0,\"TotalCount\":0}");
        assertThat(fault()).isEqualTo(Kind.NO_FUND);

        SourceFault later =
                catchThrowableOfType(SourceFault.class, () -> source.history("900001", LocalDate.of(2024, 1, 1)));
        assertThat(later.kind()).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html></html>",
                "{\"Data\":\"\",\"ErrCode\":-999,\"TotalCount\":0}",
                "{\"Data\":{\"LSJZList\":[{\"date\":\"2024-01-02\",\"nav\":\"1.0\"}]},\"TotalCount\":1}",
                "{\"Data\":{\"LSJZList\":[{\"FSRQ\":\"2024-01-02\"",
                "not json at all",
                ""
            })
    void refusesWhatIsNotTheDocumentedForm(String answer) {
        played.says(answer);

        assertThat(fault()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void readsTheIndexBehindItsByteOrderMark() {
        played.says(EastmoneyShapes.index());

        assertThat(source.index())
                .hasSize(2)
                .contains(new FundEntry("eastmoney", "000009", "虚构货币", "货币型-普通货币", "XGHB", "XUGOUHUOBI"));
    }

    @Test
    void neverRunsWhatAScriptHolds() {
        played.says("var r = eval('1'); var x = function() { return [1]; }; var fS_name = 'a';");

        SourceFault fault = catchThrowableOfType(SourceFault.class, source::index);

        assertThat(fault.kind()).isEqualTo(Kind.UNREADABLE);
    }
}
