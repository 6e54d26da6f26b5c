package io.fundcalc.engine.dca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.dca.plan.InvalidPlanException;
import io.fundcalc.engine.dca.plan.InvalidPlanException.Rule;
import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.plan.Plan.PurchaseLimit;
import io.fundcalc.engine.dca.plan.Schedule;
import io.fundcalc.engine.dca.plan.Schedule.Cause;
import io.fundcalc.engine.dca.plan.Schedule.Frequency;
import io.fundcalc.engine.dca.plan.Schedule.HolidayRule;
import io.fundcalc.engine.dca.plan.Strategy;
import io.fundcalc.engine.dca.plan.Strategy.Step;
import io.fundcalc.engine.dca.plan.TakeProfit;
import io.fundcalc.engine.dca.simulation.Exit;
import io.fundcalc.engine.dca.simulation.Purchase;
import io.fundcalc.engine.dca.simulation.TradedFund;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.Split;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Strategies and rules that the contract's cases leave out, computed by hand. */
class StrategyTest {

    private static final List<Step> HALF_FROM_A_TENTH =
            List.of(new Step(null, BigDecimal.ONE), new Step(0.1, new BigDecimal("0.5")));

    private static List<Long> amounts(Backtest.Result result) {
        return result.purchases().stream().map(Purchase::amount).toList();
    }

    @Test
    void drawdownLooksAtTheDayBefore() {
        // Falls by a tenth on the second day: known on the third.
        TradedFund fund = Plans.fund(1, 0.9, 0.9, 1, 1);
        Backtest.Result result =
                Backtest.of(fund, Plans.with(Plans.daily(fund), new Strategy.Drawdown(HALF_FROM_A_TENTH)), false);

        assertThat(amounts(result)).containsExactly(100_00L, 100_00L, 50_00L, 50_00L, 100_00L);
        assertThat(result.unread()).isEqualTo(1);
    }

    @Test
    void valuationCountsEarlierValuesBelowTheLastOne() {
        TradedFund fund = Plans.fund(1, 1, 1, 1, 1);
        // 12, 10, 11, 13: on the third day 10 is the lowest, on the fourth half of the earlier ones lie below 11, then
        // all.
        NavSeries ratio = new NavSeries(Plans.days(4), new double[] {12, 10, 11, 13});
        List<Step> steps = List.of(
                new Step(null, new BigDecimal("2")), new Step(0.5, BigDecimal.ONE), new Step(0.9, BigDecimal.ZERO));
        Backtest.Result result =
                Backtest.of(fund, Plans.with(Plans.daily(fund), new Strategy.Valuation(ratio, null, steps)), false);

        assertThat(amounts(result)).containsExactly(100_00L, 100_00L, 200_00L, 100_00L, 0L);
        assertThat(result.purchases().getLast().cause()).isEqualTo(Cause.FACTOR_ZERO);
        assertThat(result.unread()).isEqualTo(2);
    }

    @Test
    void gridBuysAtEachLineAndSellsOneHigher() {
        // Lines at 0.9 and 0.81. The fall to 0.8 reaches both, the rise to 0.9 sells the second, to 1 the first.
        TradedFund fund = Plans.fund(1, 0.8, 0.85, 0.9, 1, 0.9);
        Strategy grid = new Strategy.Grid(new BigDecimal("0.1"), 2, Money.of("720"));
        Backtest.Result result = Backtest.of(fund, Plans.with(Plans.daily(fund), grid), false);

        assertThat(result.purchases().stream().map(Purchase::shares).toList())
                .containsExactly(900_00L, 900_00L, -900_00L, -900_00L, 800_00L);
        assertThat(amounts(result)).containsExactly(720_00L, 720_00L, -810_00L, -900_00L, 720_00L);
        assertThat(result.invested()).isEqualTo(2160_00);
        assertThat(result.cash()).isEqualTo(1710_00);
        assertThat(result.periods()).isEqualTo(3);
    }

    @Test
    void gridLinesFollowASplit() {
        // Halved by a split, not by a fall: nothing is bought until 0.45.
        NavSeries navs = new NavSeries(Plans.days(4), new double[] {1, 0.5, 0.48, 0.45});
        TradedFund fund =
                new TradedFund(navs, List.of(), List.of(new Split(Plans.days(4).day(1), 2)));
        Strategy grid = new Strategy.Grid(new BigDecimal("0.1"), 2, Money.of("90"));

        assertThat(amounts(Backtest.of(fund, Plans.with(Plans.daily(fund), grid), false)))
                .containsExactly(90_00L);
    }

    @Test
    void valueAveragingSellsWhatIsAboveItsTarget() {
        // 100 shares, then worth 300 with a target of 200: 100 ÷ 3 are sold; then 66.67 × 1 against 300.
        TradedFund fund = Plans.fund(1, 3, 1);
        Strategy sells = new Strategy.ValueAveraging(BigDecimal.ZERO, null, true);
        Backtest.Result result = Backtest.of(fund, Plans.with(Plans.daily(fund), sells), false);

        assertThat(result.purchases().stream().map(Purchase::shares).toList())
                .containsExactly(100_00L, -33_33L, 233_33L);
        assertThat(amounts(result)).containsExactly(100_00L, -99_99L, 233_33L);
        assertThat(result.cash()).isEqualTo(99_99);
        assertThat(result.averageCost().value()).isCloseTo((66.67 + 233.33) / 300, within(1e-12));
    }

    @Test
    void aLimitLeavesOutWhatIsAboveIt() {
        TradedFund fund = Plans.fund(1, 1, 1, 1);
        int second = fund.dates().day(1);
        int third = fund.dates().day(2);
        Plan plan = Plans.limited(
                Plans.daily(fund),
                List.of(
                        new PurchaseLimit(second, third, Money.of("99.99")),
                        new PurchaseLimit(third, Integer.MAX_VALUE, Money.of("100"))));
        Backtest.Result result = Backtest.of(fund, plan, false);

        assertThat(amounts(result)).containsExactly(100_00L, 0L, 100_00L, 100_00L);
        assertThat(result.purchases().get(1).cause()).isEqualTo(Cause.PURCHASE_LIMIT);
    }

    @Test
    void theAmountRisesAfterEachYear() {
        double[] navs = IntStream.range(0, 600).mapToDouble(i -> 1).toArray();
        TradedFund fund = Plans.fund(navs);
        Plan plan = Plans.rising(Plans.plan(fund, Frequency.MONTHLY, 15, "1000", new Strategy.Fixed(), null), "0.055");
        List<Long> amounts = amounts(Backtest.of(fund, plan, false));

        assertThat(amounts.subList(0, 12)).containsOnly(1000_00L);
        assertThat(amounts.subList(12, 24)).containsOnly(1055_00L);
        // 1,055 × 1.055 = 1,113.025
        assertThat(amounts.get(24)).isEqualTo(1113_03L);
    }

    @Test
    void aYearlyRateSellsOnceItsDaysHavePassed() {
        double[] navs = IntStream.range(0, 400).mapToDouble(i -> 1 + i / 100.0).toArray();
        TradedFund fund = Plans.fund(navs);
        Plan plan = Plans.plan(
                fund,
                Frequency.MONTHLY,
                1,
                "1000",
                new Strategy.Fixed(),
                new TakeProfit(TakeProfit.Type.XIRR, 0.2, false, 0, 365));
        Backtest.Result result = Backtest.of(fund, plan, false);

        Exit exit = result.exits().getFirst();
        assertThat(fund.dates().day(exit.signalAt()) - fund.dates().first()).isGreaterThanOrEqualTo(365);
        assertThat(fund.dates().day(exit.signalAt() - 1) - fund.dates().first()).isLessThan(365);
        assertThat(exit.at()).isEqualTo(exit.signalAt() + 1);
        assertThat(result.shares()).isZero();
        assertThat(result.averageCost()).hasToString("Unavailable[reason=NO_SHARES, needed=0, found=0]");
        assertThat(result.purchases().getLast().cause()).isEqualTo(Cause.STOPPED);
    }

    @Test
    void instalmentsBeforeTheFundBeganAreNotBoughtOnItsFirstDay() {
        TradedFund fund = Plans.fund(1, 1, 1);
        Schedule since2023 = new Schedule(
                Frequency.MONTHLY,
                1,
                (int) LocalDate.of(2023, 6, 1).toEpochDay(),
                fund.dates().last(),
                HolidayRule.NEXT);
        Backtest.Result result = Backtest.of(fund, Plans.daily(fund).on(since2023), false);

        assertThat(result.periods()).isEqualTo(1);
        assertThat(result.skipped()).isEqualTo(7);
        assertThat(result.purchases().getFirst().cause()).isEqualTo(Cause.BEYOND_DATA);
    }

    @Test
    void refusesWhatLeavesTheExactRange() {
        TradedFund fund = Plans.fund(1e-8, 1e-8);
        Plan huge = Plans.plan(fund, Frequency.DAILY, 0, "1000000000000000", new Strategy.Fixed(), null);

        assertThatThrownBy(() -> Backtest.of(fund, huge, false))
                .isInstanceOfSatisfying(
                        InvalidPlanException.class,
                        broken -> assertThat(broken.rule()).isEqualTo(Rule.TOO_LARGE));
    }
}
