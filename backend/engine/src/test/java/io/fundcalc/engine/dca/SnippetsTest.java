package io.fundcalc.engine.dca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.plan.Schedule;
import io.fundcalc.engine.dca.plan.Schedule.Frequency;
import io.fundcalc.engine.dca.plan.Schedule.HolidayRule;
import io.fundcalc.engine.dca.plan.Strategy;
import io.fundcalc.engine.dca.simulation.TradedFund;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.NavSeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The examples that doc comments of this package show. */
class SnippetsTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    private static final TradedFund FUND = new TradedFund(
            new NavSeries(
                    Dates.of(new int[] {day("2023-01-02"), day("2023-02-02"), day("2023-03-01")}),
                    new double[] {1, 2, 1.6}),
            List.of(),
            List.of());

    private static final Plan PLAN = new Plan(
            Money.of("100"),
            new Schedule(Frequency.MONTHLY, 2, day("2023-01-01"), day("2023-03-01"), HolidayRule.NEXT),
            Rate.ZERO,
            Plan.Payouts.REINVEST,
            Rounding.USUAL,
            BigDecimal.ZERO,
            List.of(),
            null,
            new Strategy.Fixed(),
            null);

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    @Test
    void backtest() {
        // @start region="backtest"
        // 100 at a NAV of 1 and 100 at 2 buy 100 + 50 shares; at 1.6 they are worth 240.
        Backtest.Result result = Backtest.of(FUND, PLAN, false);
        assertThat(result.shares()).isEqualTo(150_00);
        assertThat(result.endValue()).isEqualTo(240_00);
        assertThat(result.simpleReturn().value()).isCloseTo(0.2, ROUNDING);
        assertThat(result.averageCost().value()).isCloseTo(200.0 / 150, ROUNDING);
        // Each unit paid in was worth 1.5 in February and is worth 1.2 at the end.
        assertThat(result.maxDrawdown().value()).isCloseTo(0.2, ROUNDING);
        assertThat(result.xirr().value()).isPositive();
        // @end
    }

    @Test
    void sweep() {
        // @start region="sweep"
        // Begun in January the plan gains a fifth, in February it loses one, in March it buys nothing.
        Sweep sweep = new Sweep(FUND, PLAN, null);
        Sweep.Starts starts = sweep.run(0, sweep.size());
        assertThat(starts.simpleReturn()).containsExactly(new double[] {0.2, -0.2}, ROUNDING);
        assertThat(Sweep.lossShare(starts).value()).isCloseTo(0.5, ROUNDING);
        // @end
    }

    @Test
    void compare() {
        // @start region="compare"
        // The plan pays in 200 as it stands, and 300 when all plans pay in 300: 150 shares become 225.
        List<Compare.Part> parts = List.of(new Compare.Part(FUND, BigDecimal.ONE, PLAN));
        assertThat(Compare.of(parts, null).endValue()).isEqualTo(240_00);
        Compare.Result scaled = Compare.of(parts, Money.of("300"));
        assertThat(scaled.invested()).isEqualTo(300_00);
        assertThat(scaled.endValue()).isEqualTo(360_00);
        assertThat(scaled.maxDrawdown().value()).isCloseTo(0.2, ROUNDING);
        // @end
    }
}
