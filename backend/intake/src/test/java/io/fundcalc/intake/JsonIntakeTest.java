package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.given;
import static io.fundcalc.intake.Intakes.nav;
import static io.fundcalc.intake.Intakes.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.option.CellEdit;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.Guess.Topic;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists in JSON are tables; other JSON is named. */
class JsonIntakeTest {

    private static final String MFAPI = """
            {"meta": {"fund_house": "House", "scheme_code": 100001, "scheme_name": "Growth Plan"},
             "data": [{"date": "14-03-2024", "nav": "10.2500"}, {"date": "13-03-2024", "nav": "10.1250", "note": [1, 2]},
                      {"nav": "10.0000", "date": "12-03-2024"}],
             "status": "SUCCESS"}
            """;

    @Test
    void readsTheAnswerOfAnInterfaceWithTheFundThatStandsBesideTheList() {
        IntakeReport report = report(MFAPI);

        NavHistory history = nav(report);
        assertThat(history.fund()).isEqualTo("100001");
        assertThat(history.name()).isEqualTo("Growth Plan");
        assertThat(given(history.unit()).toDoubles()).containsExactly(10.0, 10.125, 10.25);
        assertThat(report.from()).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(Intakes.guess(report, Topic.FORMAT).value()).isEqualTo("JSON");
        assertThat(report.preview().getFirst()).startsWith("date", "nav");
    }

    @Test
    void countsTheKeysAsTheFirstRow() {
        String list = "[{\"date\": \"2024-01-02\", \"nav\": 1.1}, {\"date\": \"2024-01-03\", \"nav\": \"?\"}, "
                + "{\"date\": \"2024-01-04\", \"nav\": 1.3}]";

        assertThat(report(list).problems().first())
                .extracting(Problem::row, Problem::column, Problem::code)
                .containsExactly(tuple(3, 1, ProblemCode.NUMBER_UNREADABLE));
        IntakeReport edited = report(list, IntakeOptions.NONE.withEdits(List.of(new CellEdit(3, 1, "1.2"))));
        assertThat(given(nav(edited).unit()).toDoubles()).containsExactly(1.1, 1.2, 1.3);
    }

    @Test
    void readsListsOfMomentsAndValues() {
        // 2024-01-01 to 2024-01-03 at 16:00 UTC: midnight of the day after in Beijing.
        IntakeReport report = report("[[1704124800000, 1.1], [1704211200000, 1.2], [1704297600000, 1.3]]");

        assertThat(report.from()).isEqualTo(LocalDate.of(2024, 1, 2));
        assertThat(given(nav(report).unit()).toDoubles()).containsExactly(1.1, 1.2, 1.3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nav\": 1.2}|JSON_WITHOUT_ROWS",
                "{\"error\": \"no such fund\", \"data\": []}|JSON_WITHOUT_ROWS",
                "{\"data\": [{\"date\": \"2024-01-02\", \"nav\": 1.1},|JSON_DAMAGED",
                "[{\"date\": \"2024-01-02\" \"nav\"}]|JSON_DAMAGED"
            })
    void namesOtherJson(String text, ProblemCode code) {
        assertThat(Intakes.refusal(text.getBytes(StandardCharsets.UTF_8), "a.json")
                        .code())
                .isEqualTo(code);
    }

    @Test
    void boundsHowDeepAndHowWideAListIs() {
        String deep = "[[".repeat(5_000);
        StringBuilder wide = new StringBuilder("[{\"date\": \"2024-01-02\"");
        for (int i = 0; i < 300; i++) {
            wide.append(", \"k").append(i).append("\": 1");
        }

        assertThat(Intakes.refusal(deep.getBytes(StandardCharsets.UTF_8), "a.json")
                        .code())
                .isEqualTo(ProblemCode.JSON_DAMAGED);
        assertThat(Intakes.refusal(wide.append("}]").toString().getBytes(StandardCharsets.UTF_8), "a.json")
                        .code())
                .isEqualTo(ProblemCode.TOO_MANY_COLUMNS);
    }
}
