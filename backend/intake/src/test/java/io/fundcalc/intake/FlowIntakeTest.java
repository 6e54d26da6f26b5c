package io.fundcalc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.reading.FlowCells;
import io.fundcalc.intake.reading.PastedFlows;
import io.fundcalc.intake.report.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person pastes into a calculator, and the flows that it means. */
class FlowIntakeTest {

    private static List<String> flows(String text, @Nullable DecimalStyle usual) {
        return FlowIntake.read(text, IntakeOptions.NONE, usual).rows().stream()
                .map(row -> row.date() + " " + row.amount())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMA | -85.000   | -85000",
                "POINT | -85.000   | -85.000",
                "COMMA | -1.234,50 | -1234.50",
                "POINT | (15,000.00) | -15000.00",
                "COMMA | (15.000,00) | -15000.00",
                "POINT | -92,300   | -92300",
                "COMMA | -92,300   | -92.300",
                "POINT | -1.5万     | -15000",
                "POINT | ¥-1,200.00 | -1200.00",
            })
    void readsAnAmountByTheRegionWhereTheTextLeavesItOpen(DecimalStyle usual, String cell, String amount) {
        assertThat(flows("2021-01-15\t" + cell + "\n2021-07-15\t7\n", usual))
                .containsExactly("2021-01-15 " + amount, "2021-07-15 7");
    }

    @Test
    void takesTheMarksOfTheTextBeforeThoseOfTheRegion() {
        assertThat(flows("2021-01-15\t-85,000.50\n2021-07-15\t1,234\n", DecimalStyle.COMMA))
                .containsExactly("2021-01-15 -85000.50", "2021-07-15 1234");
    }

    @Test
    void understandsNamesOfColumnsAndWordsOfActs() {
        String sheet = """
                Date;Fund;Type;Amount
                2024-01-02;A;Buy;15,000.00
                2024-02-02;A;Dividend;100
                2024-02-02;A;Reinvestment;100
                2024-03-05;A;Sell;16,000.00
                Total;;;31,200
                """;
        assertThat(flows(sheet.replace(';', '\t'), DecimalStyle.POINT))
                .containsExactly("2024-01-02 -15000.00", "2024-02-02 100", "2024-03-05 16000.00");
        assertThat(flows("日期\t类型\t金额\n2024-01-02\t申购\t15,000.00\n2024-03-05\t赎回\t16,000.00\n", DecimalStyle.POINT))
                .containsExactly("2024-01-02 -15000.00", "2024-03-05 16000.00");
    }

    @Test
    void findsTheAmountsInWhateverOrderTheColumnsStand() {
        assertThat(flows("Amount\tDate\n-100\t2024-01-02\n121\t2025-01-02\n", DecimalStyle.POINT))
                .containsExactly("2024-01-02 -100", "2025-01-02 121");
        assertThat(flows("日期\t市值\n2024-01-02\t100\n2025-01-02\t121\n", DecimalStyle.POINT))
                .containsExactly("2024-01-02 100", "2025-01-02 121");
    }

    @Test
    void asksWhatTheOrderOfDayAndMonthIs() {
        PastedFlows open = FlowIntake.read("01/02/2024\t-100\n03/05/2024\t121\n", IntakeOptions.NONE, null);
        assertThat(open.questions()).extracting(Question::code).containsExactly(QuestionCode.DATES_AMBIGUOUS);

        IntakeOptions monthFirst = IntakeOptions.NONE.withDates(DateOrder.MONTH_FIRST);
        PastedFlows told = FlowIntake.read("01/02/2024\t-100\n03/05/2024\t121\n", monthFirst, null);
        assertThat(told.questions()).isEmpty();
        assertThat(told.rows()).extracting(FlowCells.Row::date).containsExactly("2024-01-02", "2024-03-05");
    }

    @Test
    void readsLinesWithoutTabs() {
        assertThat(flows("2024-01-02 -100\n2025-01-02 121\n", DecimalStyle.POINT))
                .containsExactly("2024-01-02 -100", "2025-01-02 121");
        assertThat(flows("2024-01-02, -92,300\n2025-01-02, 121\n", DecimalStyle.POINT))
                .containsExactly("2024-01-02 -92300", "2025-01-02 121");
        assertThat(flows("2024-01-02;-92,30\n2025-01-02;121,00\n", DecimalStyle.COMMA))
                .containsExactly("2024-01-02 -92.30", "2025-01-02 121.00");
    }

    @Test
    void readsAmountsWithoutDates() {
        assertThat(flows("Amount\n-10,000\n(2,600)\n12600\n", DecimalStyle.POINT))
                .containsExactly(" -10000", " -2600", " 12600");
        assertThat(flows("-10000\n", DecimalStyle.POINT)).containsExactly(" -10000");
    }

    @Test
    void leavesWhatItCannotReadAsItStands() {
        List<FlowCells.Row> rows = FlowIntake.read(
                        "2024-01-02\t-1000\tBuy\n2024-03-05\t5000*1.015\tSell\n2024-04-05\t70\tBarter\n",
                        IntakeOptions.NONE,
                        null)
                .rows();
        assertThat(rows)
                .containsExactly(
                        new FlowCells.Row("2024-01-02", "-1000", true),
                        new FlowCells.Row("2024-03-05", "5000*1.015", false),
                        new FlowCells.Row("2024-04-05", "70 Barter", false));
    }
}
