package io.fundcalc.engine.cashflow;

import static io.fundcalc.engine.cashflow.Outcomes.reason;
import static io.fundcalc.engine.cashflow.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.series.CashFlows;
import io.fundcalc.engine.series.InvalidSeriesException;
import io.fundcalc.engine.series.InvalidSeriesException.Rule;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XirrEdgesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-01-01:-100                                   | ALL_SAME_SIGN
            2020-01-01:0 2021-01-01:0                         | ALL_SAME_SIGN
            2020-01-01:-100 2021-01-01:-10                    | ALL_SAME_SIGN
            2019-01-01:-1000 2020-01-01:0                     | ALL_SAME_SIGN
            2020-01-01:-100 2020-01-01:110                    | SINGLE_DATE
            2020-01-01:-100 2020-01-01:100                    | SINGLE_DATE
            2020-01-01:-1000 2020-01-01:200 2021-01-01:-5     | NO_CROSSING
            2020-01-01:-100 2020-01-01:100 2021-01-01:0       | EVERY_RATE
            2020-01-01:-1000 2020-01-01:1000 2020-06-01:-5 2020-06-01:5 | EVERY_RATE
            2020-01-01:-100 2020-12-31:10 2021-12-31:-100     | NO_CROSSING
            2020-01-01:-1 2020-01-02:1000                     | OUT_OF_RANGE
            """)
    void saysWhyThereIsNoRate(String flows, Reason expected) {
        Xirr.Result result = Xirr.of(FlowFiles.parse(flows), DayCount.ACT_365F, 0.1);

        assertThat(reason(result.rate())).isEqualTo(expected);
        assertThat(result.roots()).isEmpty();
    }

    @Test
    void dropsTheDustOfDecimalsThatCancel() {
        // 0.1 + 0.2 − 0.3 leaves 5.6e-17 in binary; a flow of that size would be a root near −100 %.
        Xirr.Result result = Xirr.of(
                FlowFiles.parse("2020-01-01:-100 2020-12-31:110 2025-01-01:-0.1 2025-01-01:-0.2 2025-01-01:0.3"),
                DayCount.ACT_365F,
                0.1);

        assertThat(result.roots()).hasSize(1);
        assertThat(value(result.rate())).isCloseTo(0.1, within(1e-14));
    }

    @Test
    void staysAboveTotalLossHoweverFastTheLoss() {
        Xirr.Result result = Xirr.of(FlowFiles.parse("2020-01-01:-1000 2020-01-02:0.01"), DayCount.ACT_365F, 0.1);

        assertThat(value(result.rate())).isGreaterThan(-1).isLessThan(-0.9999999999999);
    }

    @Test
    void countsWhatCameAndWentWithoutNetting() {
        Xirr.Result result =
                Xirr.of(FlowFiles.parse("2020-01-01:-1000 2020-01-01:200 2021-06-01:900"), DayCount.ACT_365F, 0.1);

        assertThat(result.invested()).isEqualTo(1000);
        assertThat(result.returned()).isEqualTo(1100);
        assertThat(result.gain()).isEqualTo(100);
        assertThat(value(result.simpleReturn())).isEqualTo(0.1);
        // 365 + 1 + 31 + 28 + 31 + 30 + 31 days: 2020 is a leap year.
        assertThat(result.spanDays()).isEqualTo(517);
    }

    @Test
    void hasNoSimpleReturnWhereNothingWasPaidIn() {
        Xirr.Result result = Xirr.of(FlowFiles.parse("2020-01-01:5 2021-01-01:6"), DayCount.ACT_365F, 0.1);

        assertThat(reason(result.simpleReturn())).isEqualTo(Reason.NO_CAPITAL);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e300})
    void refusesAmountsThatAreNoAmounts(double amount) {
        assertThatThrownBy(() -> CashFlows.of(new int[] {1, 2}, new double[] {-1, amount}))
                .isInstanceOfSatisfying(InvalidSeriesException.class, broken -> {
                    assertThat(broken.rule()).isEqualTo(Rule.NOT_FINITE);
                    assertThat(broken.field()).isEqualTo("flows");
                    assertThat(broken.index()).isEqualTo(1);
                });
    }

    @Test
    void refusesNoFlowsAtAll() {
        assertThatThrownBy(() -> CashFlows.of(new int[0], new double[0]))
                .isInstanceOfSatisfying(
                        InvalidSeriesException.class,
                        broken -> assertThat(broken.rule()).isEqualTo(Rule.EMPTY));
    }

    @ParameterizedTest
    @CsvSource({"1e-200", "1e200"})
    void worksAtAnyScale(double scale) {
        int[] days = {0, 100, 365, 730};
        double[] amounts = {-100 * scale, -50 * scale, 60 * scale, 110 * scale};
        double[] plain = {-100, -50, 60, 110};

        double scaled = value(
                Xirr.of(CashFlows.of(days, amounts), DayCount.ACT_365F, 0.1).rate());
        double unscaled =
                value(Xirr.of(CashFlows.of(days, plain), DayCount.ACT_365F, 0.1).rate());

        assertThat(scaled).isCloseTo(unscaled, within(1e-13));
    }

    /** Signs by the parity of ones in binary make differences of high order: no number tells the zeros near 0 apart. */
    @Test
    void saysThatTheSearchWasStoppedAtItsBound() {
        Random random = new Random(7);
        int[] days = new int[3000];
        double[] amounts = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = i;
            amounts[i] = (Integer.bitCount(i) % 2 == 0 ? -1 : 1) * (1 + 1e-9 * random.nextDouble());
        }

        Xirr.Result result = Xirr.of(CashFlows.of(days, amounts), DayCount.ACT_365F, 0.1);

        assertThat(reason(result.rate())).isEqualTo(Reason.NOT_CONVERGED);
        assertThat(result.roots()).isEmpty();
        assertThat(result.unique()).isFalse();
    }

    @Test
    @Timeout(20)
    void endsOnTheMostFlowsOfAllSigns() {
        Random random = new Random(5);
        int[] days = new int[CashFlows.MOST_FLOWS];
        double[] amounts = new double[CashFlows.MOST_FLOWS];
        for (int i = 0; i < days.length; i++) {
            days[i] = i / 2;
            amounts[i] = 1000 * random.nextGaussian();
        }
        long start = System.nanoTime();

        Xirr.Result result = Xirr.of(CashFlows.of(days, amounts), DayCount.ACT_365F, 0.1);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(result.roots()).isSorted();
        value(result.rate());
    }
}
