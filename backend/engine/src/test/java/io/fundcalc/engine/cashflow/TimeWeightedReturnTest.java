package io.fundcalc.engine.cashflow;

import static io.fundcalc.engine.cashflow.Outcomes.reason;
import static io.fundcalc.engine.cashflow.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.FlowTiming;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.series.CashFlows;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.InvalidSeriesException;
import io.fundcalc.engine.series.InvalidSeriesException.Rule;
import io.fundcalc.engine.series.Valuations;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWeightedReturnTest {

    private static final CashFlows NONE = CashFlows.ofAny(new int[0], new double[0]);

    /** Portfolio Performance, ClientIndexTest: deposits, withdrawals, interest and fees of nine days. */
    @Test
    void linksTheDaysOfPortfolioPerformance() {
        double[] earned = {0, 230, 200, -234.41, 293.99, 293.99, 195.99, -882.52, -1003.85};
        double[] deposited = {10_000, 0, 200, -400, 0, 0, 5400, -3697.04, 0};
        double[] daily = {
            0.023, 0.019175455, -0.0220517, 0.0294117647, 0.0285714286, 0.012261967, -0.0545454545, -0.0865384615
        };
        int[] days = new int[9];
        double[] values = new double[9];
        double worth = 0;
        for (int i = 0; i < days.length; i++) {
            days[i] = FlowFiles.day("2011-12-31") + i;
            worth += earned[i] + deposited[i];
            values[i] = worth;
        }
        double[] amounts = Arrays.stream(deposited).map(in -> -in).toArray();

        TimeWeightedReturn.Result result = TimeWeightedReturn.of(
                new Valuations(Dates.of(days), values), CashFlows.of(days, amounts), FlowTiming.IN_START_OUT_END);

        // The amounts of the case are rounded to cents, its daily figures were computed before that.
        for (int i = 0; i < daily.length; i++) {
            assertThat(value(result.periods().get(i).total())).isCloseTo(daily[i], within(4e-7));
        }
        assertThat(value(result.total())).isCloseTo(-0.056182678, within(5e-10));
    }

    /** One share at 200; after a year a payout of 5 and another share at 225; then payouts of 5 each and both sold at 235. */
    @Test
    void weighsBothYearsAlikeInTheTwoShareCase() {
        Valuations valuations = valuations("2001-01-01:200 2002-01-01:450 2003-01-01:0");
        CashFlows flows = FlowFiles.parse("2002-01-01:-220 2003-01-01:480");

        double total =
                value(TimeWeightedReturn.of(valuations, flows, FlowTiming.END).total());

        assertThat(total).isCloseTo(1.15 * 480 / 450 - 1, within(1e-15));
        assertThat(value(AnnualRate.of(total, 730, Annualization.ACT_365, false)))
                .isCloseTo(0.1075498484, within(5e-11));
    }

    /** 10 % in two months, nothing for two, 10 % in three: 1.1 × 1 × 1.1 − 1. */
    @Test
    void linksAnIdleTimeWhereMoneyComesInAtTheStart() {
        Valuations valuations = valuations("2024-01-01:100 2024-03-01:0 2024-04-01:0 2024-06-01:200 2024-09-01:220");
        CashFlows flows = FlowFiles.parse("2024-03-01:110 2024-06-01:-200");

        assertThat(value(TimeWeightedReturn.of(valuations, flows, FlowTiming.IN_START_OUT_END)
                        .total()))
                .isCloseTo(0.21, within(1e-15));
        assertThat(reason(
                        TimeWeightedReturn.of(valuations, flows, FlowTiming.END).total()))
                .isEqualTo(Reason.NO_CAPITAL);
    }

    @ParameterizedTest
    @CsvSource({"END, 0.1", "START, 0.0", "IN_START_OUT_END, 0.0"})
    void putsMoneyInWhereTheTimingSays(FlowTiming timing, double expected) {
        // 100 before, 10 paid in, 120 after: end (120 − 10) ÷ 100 − 1; start 120 ÷ 110 − 1 — with 110 after: 0.
        double after = timing == FlowTiming.END ? 120 : 110;
        var result = TimeWeightedReturn.of(
                valuations("2020-01-01:100 2020-01-02:" + after), FlowFiles.parse("2020-01-02:-10"), timing);

        assertThat(value(result.total())).isCloseTo(expected, within(1e-15));
    }

    @Test
    void breaksTheChainWhereNoCapitalIsLeft() {
        var result = TimeWeightedReturn.of(
                valuations("2020-01-01:100 2020-02-01:0 2020-03-01:50 2020-04-01:55"),
                FlowFiles.parse("2020-02-01:110 2020-03-01:-50"),
                FlowTiming.END);

        assertThat(reason(result.total())).isEqualTo(Reason.NO_CAPITAL);
        assertThat(value(result.periods().get(0).total())).isCloseTo(0.1, within(1e-15));
        assertThat(reason(result.periods().get(1).total())).isEqualTo(Reason.NO_CAPITAL);
        assertThat(value(result.periods().get(2).total())).isCloseTo(0.1, within(1e-15));
    }

    @Test
    void needsTwoValuations() {
        assertThat(reason(TimeWeightedReturn.of(valuations("2020-01-01:100"), NONE, FlowTiming.END)
                        .total()))
                .isEqualTo(Reason.TOO_FEW_VALUES);
    }

    @Test
    void refusesAFlowOnADayWithoutValuation() {
        assertThatThrownBy(() -> TimeWeightedReturn.of(
                        valuations("2020-01-01:100 2020-03-01:110"), FlowFiles.parse("2020-02-01:-10"), FlowTiming.END))
                .isInstanceOfSatisfying(InvalidSeriesException.class, broken -> {
                    assertThat(broken.rule()).isEqualTo(Rule.DATE_NOT_IN_SERIES);
                    assertThat(broken.index()).isZero();
                });
    }

    /** A fund that follows an index gives the index's return, whatever is paid in and out at the day's price. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isBlindToFlowsAtTheDaysPrice(long seed) {
        Random random = new Random(seed);
        int[] days = new int[50];
        double[] values = new double[50];
        double[] amounts = new double[50];
        double price = 1;
        double shares = 100;
        for (int i = 0; i < days.length; i++) {
            days[i] = 18_000 + 3 * i;
            price *= i == 0 ? 1 : 1 + 0.05 * random.nextGaussian();
            double bought = i == 0 ? 0 : 40 * (random.nextDouble() - 0.45);
            shares += bought;
            amounts[i] = -bought * price;
            values[i] = shares * price;
        }

        var result = TimeWeightedReturn.of(
                new Valuations(Dates.of(days), values), CashFlows.of(days, amounts), FlowTiming.END);

        assertThat(value(result.total())).isCloseTo(price - 1, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(FlowTiming.class)
    void isTheRatioOfTheEndsWithoutFlows(FlowTiming timing) {
        var result = TimeWeightedReturn.of(valuations("2020-01-01:80 2020-02-01:70 2020-03-01:100"), NONE, timing);

        assertThat(value(result.total())).isCloseTo(0.25, within(1e-15));
    }

    static Valuations valuations(String text) {
        CashFlows parsed = FlowFiles.parse(text);
        int[] days = new int[parsed.size()];
        double[] values = new double[parsed.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = parsed.day(i);
            values[i] = parsed.amount(i);
        }
        return new Valuations(Dates.of(days), values);
    }
}
