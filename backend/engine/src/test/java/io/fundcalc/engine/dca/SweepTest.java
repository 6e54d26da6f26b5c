package io.fundcalc.engine.dca;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.dca.PlanCases.Case;
import io.fundcalc.engine.dca.Sweep.Starts;
import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.simulation.TradedFund;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans begun on every trading day. */
class SweepTest {

    static Stream<Case> cases() {
        return PlanCases.of("sweep");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheCase(Case one) {
        int months = one.request().at("/over/horizonMonths").asInt();
        Sweep sweep = new Sweep(one.fund(), one.plan(), months);
        Starts starts = sweep.run(0, sweep.size());

        Map<String, @Nullable Object> figures = new HashMap<>();
        figures.put("runs", starts.from().length);
        figures.put("lossShare", Sweep.lossShare(starts).value());
        Distribution returns = Objects.requireNonNull(Distribution.of(starts.simpleReturn()), "returns");
        figures.put("simpleReturn.min", returns.min());
        figures.put("simpleReturn.p5", returns.p5());
        figures.put("simpleReturn.p25", returns.p25());
        figures.put("simpleReturn.median", returns.median());
        figures.put("simpleReturn.p75", returns.p75());
        figures.put("simpleReturn.p95", returns.p95());
        figures.put("simpleReturn.max", returns.max());
        figures.put("simpleReturn.mean", returns.mean());
        figures.put("best.from", LocalDate.ofEpochDay(starts.from()[starts.best()]));
        figures.put("worst.from", LocalDate.ofEpochDay(starts.from()[starts.worst()]));
        one.agrees(figures);
    }

    @Test
    void everyStartEqualsItsOwnBacktest() {
        Case one = cases().findFirst().orElseThrow();
        TradedFund fund = one.fund();
        Plan plan = one.plan();
        Sweep sweep = new Sweep(fund, plan, null);
        Starts starts = sweep.run(0, sweep.size());

        assertThat(starts.from()).hasSizeGreaterThan(1000);
        for (int i = 0; i < starts.from().length; i += 83) {
            int from = starts.from()[i];
            Backtest.Result alone = Backtest.of(
                    fund, plan.on(plan.schedule().between(from, plan.schedule().to())), false);
            assertThat(starts.simpleReturn()[i]).isEqualTo(alone.simpleReturn().value());
            assertThat(starts.xirr()[i]).isEqualTo(alone.xirr().value());
        }
    }
}
