package io.fundcalc.engine.cashflow;

import static io.fundcalc.engine.cashflow.Outcomes.reason;
import static io.fundcalc.engine.cashflow.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.series.PeriodicAmounts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NpvTest {

    static Stream<Arguments> dated() {
        return FlowFiles.rows("xirr.csv").stream().map(row -> Arguments.of(row[0], Double.valueOf(row[1])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dated")
    void agreesOnDatedFlows(String name, double expected) {
        double actual = value(Npv.of(FlowFiles.flows(name), DayCount.ACT_365F, 0.1));

        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }

    static Stream<Arguments> periodic() {
        return FlowFiles.rows("irr-periodic.csv").stream()
                .map(row -> Arguments.of(row[0], FlowFiles.numbers(row[1]), Double.valueOf(row[3])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("periodic")
    void agreesOnPeriodicAmounts(String name, double[] amounts, double expected) {
        assertThat(value(Npv.of(PeriodicAmounts.of(amounts), 0.08, 0)))
                .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }

    @Test
    void givesTheValueOfMicrosoftsPage() {
        var flows =
                FlowFiles.parse("2008-01-01:-10000 2008-03-01:2750 2008-10-30:4250 2009-02-15:3250 2009-04-01:2750");

        assertThat(value(Npv.of(flows, DayCount.ACT_365F, 0.09))).isCloseTo(2086.647602, within(5e-7));
    }

    @Test
    void movesTheFirstAmountOnePeriodAwayAsSpreadsheetsDo() {
        // 110 ÷ 1.1 + 121 ÷ 1.21 = 200
        assertThat(value(Npv.of(PeriodicAmounts.of(new double[] {110, 121}), 0.1, 1)))
                .isCloseTo(200, within(1e-12));
    }

    @Test
    void saysThatTheValueLeavesTheRangeOfNumbers() {
        var flows = FlowFiles.parse("1900-01-01:-1 2100-01-01:1");

        assertThat(reason(Npv.of(flows, DayCount.ACT_365F, -0.9999))).isEqualTo(Reason.OUT_OF_RANGE);
    }
}
