package io.fundcalc.engine.performance.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.outcome.PartialValues;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.drawdown.Underwater;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    @Test
    void drawsGrowthFallsAndTheBenchmark() {
        Underwater fund = Underwater.of(Funds.track(Funds.daily(START, 2, 4, 3, 4)));
        Chart chart = Chart.of(fund, Funds.daily(START, 10, 5, 20, 30));
        assertThat(chart.growth()).containsExactly(1, 2, 1.5, 2);
        assertThat(chart.drawdown()).containsExactly(0, 0, -0.25, 0);
        assertThat(Objects.requireNonNull(chart.benchmarkGrowth()).values())
                .containsExactly(new double[] {1, 0.5, 2, 3}, within(1e-15));
        assertThat(Chart.of(fund, null).benchmarkGrowth()).isNull();
    }

    @Test
    void leavesOutTheBenchmarkWhereItHasNoValue() {
        Underwater fund = Underwater.of(Funds.track(Funds.daily(START, 1, 2, 3, 4)));
        Chart chart = Chart.of(fund, Funds.daily(START.plusDays(1), 10, 20));
        PartialValues benchmark = Objects.requireNonNull(chart.benchmarkGrowth());
        assertThat(benchmark.missing()).containsExactly(true, false, false, true);
        assertThat(benchmark.reason()).isEqualTo(Reason.NO_OVERLAP);
        assertThat(benchmark.values()[1]).isEqualTo(1);
        assertThat(benchmark.values()[2]).isCloseTo(2, within(1e-15));
    }
}
