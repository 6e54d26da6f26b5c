package io.fundcalc.engine.dca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.simulation.TradedFund;
import io.fundcalc.engine.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans in one fund and in several, with the same total paid in. */
class CompareTest {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    static LongStream seeds() {
        return LongStream.range(0, 20).map(i -> 20_261_201 + i);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneFundIsItsBacktest(long seed) {
        TradedFund fund = Plans.fund(Plans.wandering(new Random(seed), 120));
        Plan plan = Plans.daily(fund);
        Backtest.Result alone = Backtest.of(fund, plan, true);
        Compare.Result compared = Compare.of(List.of(new Compare.Part(fund, BigDecimal.ONE, plan)), null);

        assertThat(compared.endValue()).isEqualTo(alone.endValue());
        assertThat(compared.invested()).isEqualTo(alone.invested());
        assertThat(compared.xirr()).isEqualTo(alone.xirr());
        assertThat(compared.maxDrawdown().value()).isCloseTo(alone.maxDrawdown().value(), within(1e-12));
    }

    /** Halves of a plan in the same fund are the plan, but for the rounding of shares. */
    @ParameterizedTest
    @MethodSource("seeds")
    void halvesInOneFundAreTheWhole(long seed) {
        TradedFund fund = Plans.fund(Plans.wandering(new Random(seed), 120));
        Plan plan = Plans.daily(fund);
        Compare.Part half = new Compare.Part(fund, HALF, plan);
        Compare.Result whole = Compare.of(List.of(new Compare.Part(fund, BigDecimal.ONE, plan)), null);
        Compare.Result halves = Compare.of(List.of(half, half), null);

        assertThat(halves.invested()).isEqualTo(whole.invested());
        // 120 purchases, half a share unit each in both ways, at a NAV of at most a few.
        assertThat(halves.endValue()).isCloseTo(whole.endValue(), within(120L * 3 * 5));
        assertThat(halves.simpleReturn().value()).isCloseTo(whole.simpleReturn().value(), within(1e-3));
    }

    @Test
    void plansPayInTheSameTotalWhateverTheirDays() {
        TradedFund whole = Plans.fund(1, 1.1, 1.2, 1.1, 1.3);
        TradedFund part = Plans.fund(2, 2.1, 2);
        Compare.Result one =
                Compare.of(List.of(new Compare.Part(whole, BigDecimal.ONE, Plans.daily(whole))), Money.of("900"));
        Compare.Result other = Compare.of(
                List.of(
                        new Compare.Part(whole, HALF, Plans.daily(whole)),
                        new Compare.Part(part, HALF, Plans.daily(part))),
                Money.of("900"));

        assertThat(one.invested()).isEqualTo(900_00);
        assertThat(other.invested()).isEqualTo(900_00);
        assertThat(other.days()).hasSize(5);
        // 5 and 3 purchases of 112.50; the fund that ended keeps its last value.
        assertThat(other.paidIn()).containsExactly(225_00, 450_00, 675_00, 787_50, 900_00);
        assertThat(other.value()[4]).isEqualTo(other.endValue());
    }
}
