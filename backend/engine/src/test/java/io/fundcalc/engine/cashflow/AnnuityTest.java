package io.fundcalc.engine.cashflow;

import static io.fundcalc.engine.cashflow.Outcomes.reason;
import static io.fundcalc.engine.cashflow.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.cashflow.Annuity.Due;
import io.fundcalc.engine.cashflow.Annuity.Plan;
import io.fundcalc.engine.cashflow.Annuity.Unknown;
import io.fundcalc.engine.outcome.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnnuityTest {

    private static final double GUESS = 0.1;

    static Stream<Arguments> files() {
        return FlowFiles.rows("time-value.csv").stream()
                .map(row -> Arguments.of(row[0], row[1], Double.valueOf(row[2])));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("files")
    void agreesWithSpreadsheetAndNumpy(String figure, String setting, double expected) {
        Map<String, String> given = new HashMap<>();
        for (String pair : setting.split(" ", -1)) {
            given.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        double rate = Double.parseDouble(given.get("rate"));
        double periods = Double.parseDouble(given.get("nper"));
        double pv = Double.parseDouble(given.get("pv"));
        Due due = "begin".equals(given.get("when")) ? Due.BEGIN : Due.END;
        Plan loan = new Plan(
                rate,
                periods,
                value(Annuity.of(Unknown.PAYMENT, new Plan(rate, periods, 0, pv, 0, due), 0)),
                pv,
                0,
                due);

        double actual = switch (figure) {
            case "fv" ->
                value(Annuity.of(
                        Unknown.FV, new Plan(rate, periods, Double.parseDouble(given.get("pmt")), pv, 0, due), GUESS));
            case "pmt" -> loan.payment();
            case "ipmt_period13" -> value(Annuity.interestPart(loan, 13));
            case "ppmt_period13" -> value(Annuity.principalPart(loan, 13));
            case "nper_pmt=1.8*pv*rate" ->
                value(Annuity.of(Unknown.PERIODS, new Plan(rate, 0, -1.8 * pv * rate, pv, 0, due), GUESS));
            case "rate_pmt=1.5*pv/nper" ->
                value(Annuity.of(Unknown.RATE, new Plan(0, periods, -1.5 * pv / periods, pv, 0, due), GUESS));
            default -> throw new AssertionError(figure);
        };

        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }

    @Test
    void givesTheFutureValueOfNumpysManual() {
        Plan plan = new Plan(0.05 / 12, 120, -100, -100, 0, Due.END);

        assertThat(value(Annuity.of(Unknown.FV, plan, GUESS))).isCloseTo(15692.9288943357, within(1e-9 * 15692));
    }

    @ParameterizedTest
    @EnumSource(Due.class)
    void comesBackToEachQuantityFromTheOtherFour(Due due) {
        double rate = 0.0075;
        Plan open = new Plan(rate, 48, -250, 10_000, 0, due);
        Plan plan = new Plan(rate, 48, -250, 10_000, value(Annuity.of(Unknown.FV, open, GUESS)), due);

        assertThat(value(Annuity.of(Unknown.PV, plan, GUESS))).isCloseTo(10_000, within(1e-8));
        assertThat(value(Annuity.of(Unknown.PAYMENT, plan, GUESS))).isCloseTo(-250, within(1e-10));
        assertThat(value(Annuity.of(Unknown.PERIODS, plan, GUESS))).isCloseTo(48, within(1e-10));
        assertThat(value(Annuity.of(Unknown.RATE, plan, 0.01))).isCloseTo(rate, within(1e-13));
    }

    @Test
    void countsWithoutInterest() {
        // 12 × 50 + 100 = 700
        assertThat(value(Annuity.of(Unknown.FV, new Plan(0, 12, -50, -100, 0, Due.END), GUESS)))
                .isEqualTo(700);
        assertThat(value(Annuity.of(Unknown.PERIODS, new Plan(0, 0, -50, -100, 700, Due.END), GUESS)))
                .isEqualTo(12);
        assertThat(value(Annuity.of(Unknown.PAYMENT, new Plan(0, 12, 0, -100, 700, Due.END), GUESS)))
                .isEqualTo(-50);
        assertThat(value(Annuity.of(Unknown.RATE, new Plan(0, 12, -50, -100, 700, Due.END), GUESS)))
                .isCloseTo(0, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "PERIODS, 0.01, 0, -50, 10000, 0",
        "PERIODS, 0, 0, 0, 100, 0",
        "PERIODS, 0.01, 0, 10, 10, 10",
        "PAYMENT, 0.01, 0, 0, 100, 0",
        "RATE, 0, 12, 10, 100, 100"
    })
    void saysWhereNoPlanFits(Unknown unknown, double rate, double periods, double payment, double pv, double fv) {
        Plan plan = new Plan(rate, periods, payment, pv, fv, Due.END);

        assertThat(reason(Annuity.of(unknown, plan, GUESS))).isEqualTo(Reason.NO_SOLUTION);
    }

    @Test
    void saysThatTheValueLeavesTheRangeOfNumbers() {
        Plan plan = new Plan(9, 400, -1, 0, 0, Due.END);

        assertThat(reason(Annuity.of(Unknown.FV, plan, GUESS))).isEqualTo(Reason.OUT_OF_RANGE);
    }

    @Test
    void paysBackTheWholeLoanInPrincipalParts() {
        Plan plan = new Plan(0.01, 24, 0, 5000, 0, Due.BEGIN);
        Plan solved = new Plan(0.01, 24, value(Annuity.of(Unknown.PAYMENT, plan, GUESS)), 5000, 0, Due.BEGIN);
        double principal = 0;
        for (int period = 1; period <= 24; period++) {
            principal += value(Annuity.principalPart(solved, period));
        }

        assertThat(principal).isCloseTo(-5000, within(1e-9));
    }
}
