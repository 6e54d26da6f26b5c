package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.report;
import static io.fundcalc.intake.Intakes.transactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.content.Transaction;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fee that is paid back has the sign of money that comes in, and no word that says so. */
class FeeRefundTest {

    private static List<String> acts(IntakeReport report) {
        return transactions(report).rows().stream()
                .map((Transaction act) -> act.date() + " " + act.type().code())
                .toList();
    }

    private static final String SIGNED = """
            Date,Type,Fund,Shares,Amount
            2026-03-02,Buy,AAA,10,-100.00
            2026-03-03,Fee,AAA,,-2.50
            2026-03-04,Fee,AAA,,-1.00
            """;

    @Test
    void leavesOutAFeeAndItsRefund() {
        IntakeReport report = report(SIGNED + "2026-03-10,Fee,AAA,,2.50\n");

        assertThat(acts(report)).containsExactly("2026-03-02 buy", "2026-03-04 fee");
        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row, Problem::args)
                .containsExactly(tuple(ProblemCode.REVERSED, 5, List.of(3)));
    }

    @Test
    void namesARefundOfNoFeeOfTheFile() {
        IntakeReport report = report(SIGNED + "2026-03-10,Fee,AAA,,0.40\n");

        assertThat(acts(report)).containsExactly("2026-03-02 buy", "2026-03-03 fee", "2026-03-04 fee");
        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row, Problem::column)
                .containsExactly(tuple(ProblemCode.REVERSAL_UNMATCHED, 5, 4));
    }

    @Test
    void takesTheRarerSignWherePurchasesHaveNone() {
        IntakeReport report = report("""
                Date,Type,Fund,Shares,Amount
                2026-03-02,Buy,AAA,10,100.00
                2026-03-03,Fee,AAA,,2.50
                2026-03-04,Fee,AAA,,1.00
                2026-03-10,Fee,AAA,,-2.50
                """);

        assertThat(acts(report)).containsExactly("2026-03-02 buy", "2026-03-04 fee");
    }

    @Test
    void keepsFeesOfOneSignWhicheverItIs() {
        String unsigned = SIGNED.replace("-100", "100");

        assertThat(acts(report(unsigned))).containsExactly("2026-03-02 buy", "2026-03-03 fee", "2026-03-04 fee");
        assertThat(acts(report(unsigned.replace(",-", ","))))
                .containsExactly("2026-03-02 buy", "2026-03-03 fee", "2026-03-04 fee");
        assertThat(acts(report(SIGNED))).containsExactly("2026-03-02 buy", "2026-03-03 fee", "2026-03-04 fee");
    }
}
