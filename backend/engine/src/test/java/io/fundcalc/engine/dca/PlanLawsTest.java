package io.fundcalc.engine.dca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.plan.Schedule.Frequency;
import io.fundcalc.engine.dca.plan.Strategy;
import io.fundcalc.engine.dca.plan.TakeProfit;
import io.fundcalc.engine.dca.simulation.Purchase;
import io.fundcalc.engine.dca.simulation.TradedFund;
import io.fundcalc.engine.money.Rounding;
import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.NavSeries;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every plan, on drawn histories. */
class PlanLawsTest {

    static LongStream seeds() {
        return LongStream.range(0, 40).map(i -> 20_261_201 + i);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onePurchaseIsTheLumpSum(long seed) {
        TradedFund fund = Plans.fund(Plans.wandering(new Random(seed), 20));
        Backtest.Result result = Backtest.of(
                fund, Plans.plan(fund, Frequency.MONTHLY, 1, "12345.67", new Strategy.Fixed(), null), false);

        assertThat(result.periods()).isEqualTo(1);
        Backtest.LumpSum lump = Objects.requireNonNull(result.lumpSum(), "a plan that pays in");
        assertThat(lump.endValue()).isEqualTo(result.endValue());
        assertThat(lump.simpleReturn()).isEqualTo(result.simpleReturn().value());
        assertThat(lump.xirr()).isEqualTo(result.xirr());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aConstantNavGivesBackWhatWasPaidIn(long seed) {
        double nav = 1 + new Random(seed).nextInt(30_000) / 1e4;
        double[] navs = new double[60];
        Arrays.fill(navs, nav);
        TradedFund fund = Plans.fund(navs);
        Backtest.Result result = Backtest.of(fund, Plans.daily(fund), false);

        // Half a share unit for each purchase, and the cent that the value is rounded to.
        double most = 60 * 0.005 * nav + 0.01;
        assertThat((result.endValue() - result.invested()) / 100.0).isCloseTo(0, within(most));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reinvestedPayoutsGrowAsTheReinvestedNav(long seed) {
        Random random = new Random(seed);
        double[] navs = Plans.wandering(random, 250);
        int day = 100 + random.nextInt(100);
        TradedFund paying = new TradedFund(
                new NavSeries(Plans.days(250), navs),
                List.of(new Dividend(Plans.days(250).day(day), 0.05)),
                List.of());
        double[] reinvested = navs.clone();
        for (int i = day; i < navs.length; i++) {
            reinvested[i] = navs[i] * (1 + 0.05 / navs[day]);
        }
        TradedFund growing = Plans.fund(reinvested);
        Rounding fine = new Rounding(Rounding.Mode.HALF_UP, Rounding.Mode.HALF_UP, 8, 8, Rounding.Redemption.ORDER);
        Backtest.Result one = Backtest.of(paying, Plans.with(Plans.daily(paying), fine), false);
        Backtest.Result other = Backtest.of(growing, Plans.with(Plans.daily(growing), fine), false);

        assertThat(one.endValue()).isCloseTo(other.endValue(), within(1_000L));
        assertThat(one.simpleReturn().value()).isCloseTo(other.simpleReturn().value(), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTakeProfitOutOfReachChangesNothing(long seed) {
        TradedFund fund = Plans.fund(Plans.wandering(new Random(seed), 300));
        Plan plain = Plans.plan(fund, Frequency.WEEKLY, 3, "500", new Strategy.Fixed(), null);
        for (TakeProfit.Type type : TakeProfit.Type.values()) {
            double threshold = type == TakeProfit.Type.TRAILING ? 1 : 1e6;
            Plan waiting = Plans.with(plain, new TakeProfit(type, threshold, true, 0, 0));
            Backtest.Result result = Backtest.of(fund, waiting, false);
            assertThat(result).usingRecursiveComparison().isEqualTo(Backtest.of(fund, plain, false));
        }
    }

    /** A factor of 1 at every reading is no strategy; neither is value averaging without growth on a NAV that stays. */
    @ParameterizedTest
    @MethodSource("seeds")
    void strategiesWithoutEffectHaveNone(long seed) {
        TradedFund fund = Plans.fund(Plans.wandering(new Random(seed), 300));
        Plan plain = Plans.plan(fund, Frequency.WEEKLY, 3, "500", new Strategy.Fixed(), null);
        List<Strategy.Step> always = List.of(new Strategy.Step(null, BigDecimal.ONE));
        Backtest.Result expected = Backtest.of(fund, plain, false);

        Backtest.Result fall = Backtest.of(fund, Plans.with(plain, new Strategy.Drawdown(always)), false);
        assertThat(fall.purchases()).isEqualTo(expected.purchases());
        assertThat(fall.xirr()).isEqualTo(expected.xirr());
        Backtest.Result average = Backtest.of(fund, Plans.with(plain, new Strategy.MovingAverage(20, always)), false);
        assertThat(average.endValue()).isEqualTo(expected.endValue());
        assertThat(average.unread()).isEqualTo(4);
    }

    /** Many decimals leave the whole numbers that a computer multiplies; exact decimals take over. */
    @ParameterizedTest
    @MethodSource("seeds")
    void wholeNumbersAndDecimalsAgree(long seed) {
        double[] navs = Plans.wandering(new Random(seed), 60);
        TradedFund fund = Plans.fund(navs);
        double[] withLong = navs.clone();
        withLong[59] = 1.234567890123;
        TradedFund exact = Plans.fund(withLong);
        List<Purchase> fast = Backtest.of(fund, Plans.daily(fund), false).purchases();
        List<Purchase> slow = Backtest.of(exact, Plans.daily(exact), false).purchases();

        assertThat(slow.subList(0, 59)).isEqualTo(fast.subList(0, 59));
    }
}
