package io.fundcalc.engine.cashflow;

import static io.fundcalc.engine.cashflow.Outcomes.value;
import static io.fundcalc.engine.cashflow.TimeWeightedReturnTest.valuations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.convention.FlowTiming;
import io.fundcalc.engine.series.CashFlows;
import io.fundcalc.engine.series.PeriodicAmounts;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The examples that doc comments of this package show. Steps of a year have 365 days. */
class SnippetsTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    @Test
    void xirr() {
        // @start region="xirr.rate"
        // −100 now, 121 in two years of 365 days: √1.21 − 1.
        CashFlows flows = FlowFiles.parse("2001-01-01:-100 2003-01-01:121");
        Xirr.Result result = Xirr.of(flows, DayCount.ACT_365F, 0.1);
        assertThat(value(result.rate())).isCloseTo(0.10, ROUNDING);
        // @end
    }

    @Test
    void spans() {
        // @start region="spanReturn"
        // 10 % a year for two years of 365 days.
        assertThat(Xirr.spanDays(FlowFiles.parse("2001-01-01:-100 2003-01-01:121")))
                .isEqualTo(2 * 365);
        assertThat(Xirr.spanReturn(0.10, 2)).isCloseTo(1.10 * 1.10 - 1, ROUNDING);
        // @end
    }

    @Test
    void roots() {
        // @start region="roots"
        // −100 + 230 ÷ (1 + r) − 132 ÷ (1 + r)² = 0: with 10 and with 20 %.
        Xirr.Result result =
                Xirr.of(FlowFiles.parse("2001-01-01:-100 2002-01-01:230 2003-01-01:-132"), DayCount.ACT_365F, 0.1);
        assertThat(result.roots()).containsExactly(new double[] {0.10, 0.20}, ROUNDING);
        assertThat(result.unique()).isFalse();
        // @end
    }

    @Test
    void irr() {
        // @start region="irr.rate"
        // −100, 0, 121: √1.21 − 1.
        Irr.Result result = Irr.of(PeriodicAmounts.of(new double[] {-100, 0, 121}), 0.1);
        assertThat(value(result.rate())).isCloseTo(0.10, ROUNDING);
        // @end
    }

    @Test
    void mirr() {
        // @start region="mirr.rate"
        // −100, 60, −11, 60; paid in at 10 %: 100 + 11 ÷ 1.21; received at 20 %: 60 × 1.44 + 60.
        Mirr.Result result = Mirr.of(PeriodicAmounts.of(new double[] {-100, 60, -11, 60}), 0.10, 0.20);
        assertThat(result.presentPaid()).isCloseTo(100 + 11 / 1.21, ROUNDING);
        assertThat(result.futureReceived()).isCloseTo(60 * 1.44 + 60, ROUNDING);
        assertThat(value(result.rate())).isCloseTo(Math.cbrt((60 * 1.44 + 60) / (100 + 11 / 1.21)) - 1, ROUNDING);
        // @end
    }

    @Test
    void npv() {
        // @start region="npv.value"
        // −100 now, 121 in two years, at 5 %.
        CashFlows flows = FlowFiles.parse("2001-01-01:-100 2003-01-01:121");
        assertThat(value(Npv.of(flows, DayCount.ACT_365F, 0.05))).isCloseTo(-100 + 121 / (1.05 * 1.05), ROUNDING);
        // @end
    }

    @Test
    void annuity() {
        // @start region="annuity.value"
        // Two payments of 100 at 10 %: 100 × 1.1 + 100. Who pays in (negative) gets out (positive).
        var saving = new Annuity.Plan(0.10, 2, -100, 0, 0, Annuity.Due.END);
        assertThat(value(Annuity.of(Annuity.Unknown.FV, saving, 0.1))).isCloseTo(210, ROUNDING);
        // @end
    }

    @Test
    void partsOfAPayment() {
        // @start region="annuity.interest"
        // A loan of 210 at 10 % paid back by 121 twice: 21 of the first is interest, 11 of the second.
        var loan = new Annuity.Plan(0.10, 2, -121, 210, 0, Annuity.Due.END);
        assertThat(value(Annuity.interestPart(loan, 1))).isCloseTo(-21, ROUNDING);
        assertThat(value(Annuity.principalPart(loan, 1))).isCloseTo(-100, ROUNDING);
        assertThat(value(Annuity.interestPart(loan, 2))).isCloseTo(-11, ROUNDING);
        assertThat(value(Annuity.principalPart(loan, 2))).isCloseTo(-110, ROUNDING);
        // @end
    }

    @Test
    void timeWeightedReturn() {
        // @start region="timeWeightedReturn.total"
        // 100 grows to 110 before 90 are paid in at the end of the day; the 200 fall to 190.
        var result = TimeWeightedReturn.of(
                valuations("2001-01-01:100 2002-01-01:200 2003-01-01:190"),
                FlowFiles.parse("2002-01-01:-90"),
                FlowTiming.END);
        assertThat(value(result.total())).isCloseTo(1.10 * 190 / 200 - 1, ROUNDING);
        // @end
    }

    @Test
    void modifiedDietz() {
        // @start region="modifiedDietz.total"
        // 50 paid in half-way: 300 − 100 − 50 gained on 100 and half of 50.
        ModifiedDietz.Result result = ModifiedDietz.of(
                valuations("2001-01-01:100 2003-01-01:300"), FlowFiles.parse("2002-01-01:-50"), FlowTiming.END);
        assertThat(result.netFlow()).isEqualTo(50);
        assertThat(result.averageCapital()).isCloseTo(100 + 50 / 2.0, ROUNDING);
        assertThat(value(result.total())).isCloseTo(150 / 125.0, ROUNDING);
        // @end
    }

    @Test
    void simpleReturn() {
        // @start region="simpleReturn"
        // 100 and 100 paid in, 230 received: 30 gained on 200.
        CashFlows flows = FlowFiles.parse("2001-01-01:-100 2002-01-01:-100 2003-01-01:230");
        double invested = SimpleReturn.invested(flows);
        double returned = SimpleReturn.returned(flows);
        assertThat(invested).isEqualTo(200);
        assertThat(returned).isEqualTo(230);
        assertThat(SimpleReturn.gain(invested, returned)).isEqualTo(30);
        assertThat(value(SimpleReturn.of(invested, returned))).isCloseTo(30 / 200.0, ROUNDING);
        // @end
    }

    @Test
    void annualRate() {
        // @start region="annualised"
        // 21 % in two years of 365 days: √1.21 − 1.
        assertThat(value(AnnualRate.of(0.21, 730, Annualization.ACT_365, false)))
                .isCloseTo(0.10, ROUNDING);
        // @end
    }

    @Test
    void behaviourGap() {
        // @start region="behaviourGap.gap"
        // The fund gains 20 % and loses 10 %; 100 come in between: 100 x² + 100 x = 198 for the money.
        var result = BehaviourGap.of(
                valuations("2001-01-01:100 2002-01-01:220 2003-01-01:198"),
                FlowFiles.parse("2002-01-01:-100"),
                new BehaviourGap.Choices(FlowTiming.END, DayCount.ACT_365F, Annualization.ACT_365, false, 0.1));
        double money = (-100 + Math.sqrt(100 * 100 + 4 * 100 * 198)) / (2 * 100);
        assertThat(value(result.gap())).isCloseTo(money - Math.sqrt(1.20 * 0.90), ROUNDING);
        assertThat(value(result.gapTotal())).isCloseTo(money * money - 1.20 * 0.90, ROUNDING);
        // @end
    }
}
