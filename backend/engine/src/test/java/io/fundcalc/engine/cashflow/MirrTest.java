package io.fundcalc.engine.cashflow;

import static io.fundcalc.engine.cashflow.Outcomes.reason;
import static io.fundcalc.engine.cashflow.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.series.PeriodicAmounts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MirrTest {

    static Stream<Arguments> files() {
        return FlowFiles.rows("irr-periodic.csv").stream()
                .map(row -> Arguments.of(
                        row[0],
                        FlowFiles.numbers(row[1]),
                        Double.valueOf(row[4]),
                        Double.valueOf(row[5]),
                        Double.valueOf(row[6])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void agreesWithThreePrograms(String name, double[] amounts, double finance, double reinvest, double expected) {
        assertThat(rate(amounts, finance, reinvest)).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "-120000 39000 30000 21000 37000 46000, 0.10, 0.12, 0.1260941",
        "-120000 39000 30000 21000, 0.10, 0.12, -0.0480447",
        "-120000 39000 30000 21000 37000 46000, 0.10, 0.14, 0.1347591"
    })
    void givesTheRatesOfMicrosoftsPage(String amounts, double finance, double reinvest, double expected) {
        assertThat(rate(FlowFiles.numbers(amounts), finance, reinvest)).isCloseTo(expected, within(5e-8));
    }

    @Test
    void multipliesOutByHand() {
        // Paid in 100 now; received 90 × 1.2 + 80 = 188; two periods.
        Mirr.Result result = Mirr.of(PeriodicAmounts.of(new double[] {-100, 90, 80}), 0.1, 0.2);

        assertThat(result.presentPaid()).isEqualTo(100);
        assertThat(result.futureReceived()).isCloseTo(188, within(1e-12));
        assertThat(value(result.rate())).isCloseTo(Math.sqrt(1.88) - 1, within(1e-15));
    }

    @Test
    void needsBothSigns() {
        assertThat(reason(Mirr.of(PeriodicAmounts.of(new double[] {-100, -5}), 0.1, 0.1)
                        .rate()))
                .isEqualTo(Reason.ALL_SAME_SIGN);
    }

    private static double rate(double[] amounts, double finance, double reinvest) {
        return value(Mirr.of(PeriodicAmounts.of(amounts), finance, reinvest).rate());
    }
}
