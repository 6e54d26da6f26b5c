package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.given;
import static io.fundcalc.intake.Intakes.nav;
import static io.fundcalc.intake.Intakes.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.ProblemCode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money funds publish what ten thousand units earned on a day; one unit that leaves its income in is their NAV. */
class IncomeIntakeTest {

    @ParameterizedTest
    @ValueSource(strings = {"每万份收益", "万份收益", "每万份收益(元)", "每万份基金已实现收益"})
    void compoundsWhatTenThousandUnitsEarned(String header) {
        IntakeReport report = report("日期," + header
                + ",7日年化收益率(%)\n2024-01-02,0.6543,2.3500\n2024-01-03,0.6611,2.3600\n2024-01-04,0.6480,2.3600\n");
        NavHistory nav = nav(report);

        assertThat(report.kind()).isEqualTo(DatasetKind.NAV);
        assertThat(report.problems().total()).isZero();
        assertThat(report.columns())
                .extracting(Column::role)
                .containsExactly(ColumnRole.DATE, ColumnRole.INCOME, ColumnRole.IGNORED);
        assertThat(report.columns().get(1).evidence()).isEqualTo(Evidence.of(Evidence.Code.INCOME, header));
        // 1 × (1 + 0.00006611) = 1.00006611, × (1 + 0.0000648) = 1.000130914283928 (to twelve decimals).
        assertThat(given(nav.adjusted()).get(0)).isEqualByComparingTo("1");
        assertThat(given(nav.adjusted()).get(1)).isEqualByComparingTo("1.00006611");
        assertThat(given(nav.adjusted()).get(2)).isEqualByComparingTo("1.000130914284");
        assertThat(nav.unit()).isNull();
    }

    @Test
    void prefersIncomesToAUnitNavThatNeverMoves() {
        NavHistory nav =
                nav(report("日期,单位净值,每万份收益\n2024-01-02,1.0000,0.5\n2024-01-03,1.0000,0\n2024-01-04,1.0000,1.5\n"));

        assertThat(nav.unit()).isNull();
        assertThat(given(nav.adjusted()).get(2)).isEqualByComparingTo(new BigDecimal("1.00015"));
    }

    @Test
    void keepsAUnitNavThatMoves() {
        NavHistory nav = nav(report("日期,单位净值,每万份收益\n2024-01-02,1.0000,0.5\n2024-01-03,1.0100,0.5\n"));

        assertThat(given(nav.unit()).get(1)).isEqualByComparingTo("1.01");
        assertThat(nav.adjusted()).isNull();
    }

    @Test
    void refusesFiguresThatNoMoneyFundEarns() {
        assertThat(Intakes.refusal("日期,每万份收益\n2024-01-02,1\n2024-01-03,99000000\n")
                        .code())
                .isEqualTo(ProblemCode.INCOME_IMPLAUSIBLE);
        assertThat(Intakes.refusal("日期,每万份收益\n2024-01-02,1\n2024-01-03,-20000\n")
                        .code())
                .isEqualTo(ProblemCode.INCOME_IMPLAUSIBLE);
    }
}
