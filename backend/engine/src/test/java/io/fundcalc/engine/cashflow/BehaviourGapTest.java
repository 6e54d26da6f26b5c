package io.fundcalc.engine.cashflow;

import static io.fundcalc.engine.cashflow.Outcomes.reason;
import static io.fundcalc.engine.cashflow.Outcomes.value;
import static io.fundcalc.engine.cashflow.TimeWeightedReturnTest.valuations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.convention.FlowTiming;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.series.CashFlows;
import io.fundcalc.engine.series.InvalidSeriesException;
import org.junit.jupiter.api.Test;

class BehaviourGapTest {

    private static final CashFlows NONE = CashFlows.ofAny(new int[0], new double[0]);
    private static final BehaviourGap.Choices CHOICES =
            new BehaviourGap.Choices(FlowTiming.END, DayCount.ACT_365F, Annualization.ACT_365, false, 0.1);

    /** Wikipedia, Modified Dietz: 100 grows to 300 in two years, 50 paid in after the first. */
    @Test
    void weighsTheMoneyOfTheEncyclopediasExample() {
        var result = ModifiedDietz.of(
                valuations("2001-01-01:100 2003-01-01:300"), FlowFiles.parse("2002-01-01:-50"), FlowTiming.END);

        assertThat(value(result.total())).isEqualTo(1.2);
        assertThat(result.gain()).isEqualTo(150);
        assertThat(result.averageCapital()).isEqualTo(125);
    }

    @Test
    void putsTheFiveReturnsOfTheTwoShareCaseSideBySide() {
        var result = BehaviourGap.of(
                valuations("2001-01-01:200 2002-01-01:450 2003-01-01:0"),
                FlowFiles.parse("2002-01-01:-220 2003-01-01:480"),
                CHOICES);

        // 200·(1 + r)² + 220·(1 + r) = 480, so r = 960 ÷ (220 + √432400) − 1.
        double money = 960 / (220 + Math.sqrt(432_400)) - 1;
        double time = Math.sqrt(1.15 * 480 / 450) - 1;
        assertThat(value(result.moneyWeighted().rate())).isCloseTo(money, within(1e-13));
        assertThat(value(result.moneyWeightedTotal())).isCloseTo((1 + money) * (1 + money) - 1, within(1e-13));
        assertThat(value(result.timeWeightedAnnualised())).isCloseTo(time, within(1e-13));
        assertThat(value(result.gap())).isCloseTo(money - time, within(1e-13));
        assertThat(result.gain()).isCloseTo(60, within(1e-12));
        // 60 over the 420 that were put in; 60 over 200 for two years and 220 for one.
        assertThat(value(result.simpleReturn())).isCloseTo(60.0 / 420, within(1e-15));
        assertThat(value(result.modifiedDietz().total())).isCloseTo(60.0 / 310, within(1e-15));
    }

    @Test
    void isNothingWithoutFlows() {
        var result = BehaviourGap.of(valuations("2001-01-01:80 2003-01-01:100"), NONE, CHOICES);

        assertThat(value(result.gap())).isCloseTo(0, within(1e-14));
        assertThat(value(result.gapTotal())).isCloseTo(0, within(1e-14));
        assertThat(value(result.modifiedDietz().total())).isEqualTo(0.25);
    }

    @Test
    void comparesOverTheSpanWhenUnderAYear() {
        var result = BehaviourGap.of(valuations("2001-01-01:80 2001-06-01:100"), NONE, CHOICES);

        assertThat(reason(result.gap())).isEqualTo(Reason.SHORTER_THAN_ONE_YEAR);
        assertThat(value(result.gapTotal())).isCloseTo(0, within(1e-14));
    }

    @Test
    void countsTheOpeningValueAfterItsDaysFlows() {
        var result =
                BehaviourGap.of(valuations("2001-01-01:80 2003-01-01:100"), FlowFiles.parse("2001-01-01:-80"), CHOICES);

        assertThat(result.gain()).isEqualTo(20);
        assertThat(value(result.simpleReturn())).isEqualTo(0.25);
    }

    @Test
    void saysWhatAnEmptyHoldingLacks() {
        var result = BehaviourGap.of(valuations("2001-01-01:0 2003-01-01:0"), NONE, CHOICES);

        assertThat(reason(result.moneyWeighted().rate())).isEqualTo(Reason.ALL_SAME_SIGN);
        assertThat(reason(result.timeWeighted().total())).isEqualTo(Reason.NO_CAPITAL);
        assertThat(reason(result.modifiedDietz().total())).isEqualTo(Reason.NO_CAPITAL);
        assertThat(reason(result.simpleReturn())).isEqualTo(Reason.NO_CAPITAL);
        assertThat(reason(result.gap())).isEqualTo(Reason.ALL_SAME_SIGN);
    }

    @Test
    void needsTwoValuations() {
        var result = BehaviourGap.of(valuations("2001-01-01:10"), NONE, CHOICES);

        assertThat(reason(result.timeWeighted().total())).isEqualTo(Reason.TOO_FEW_VALUES);
        assertThat(reason(result.modifiedDietz().total())).isEqualTo(Reason.TOO_FEW_VALUES);
        assertThat(reason(result.simpleReturn())).isEqualTo(Reason.TOO_FEW_VALUES);
    }

    @Test
    void refusesFlowsOutsideTheSpan() {
        assertThatThrownBy(() -> ModifiedDietz.of(
                        valuations("2001-01-01:100 2003-01-01:300"), FlowFiles.parse("2004-01-01:-50"), FlowTiming.END))
                .isInstanceOf(InvalidSeriesException.class);
    }

    @Test
    void doesNotAnnualiseTotalLossAndMore() {
        assertThat(reason(AnnualRate.of(-1.5, 800, Annualization.ACT_365, false)))
                .isEqualTo(Reason.TOTAL_LOSS);
        assertThat(value(AnnualRate.of(-1, 800, Annualization.ACT_365, false))).isEqualTo(-1);
    }
}
