package io.fundcalc.engine.performance.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.ratio.SharpeRatio;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.InvalidSeriesException;
import io.fundcalc.engine.series.InvalidSeriesException.Rule;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskFreeRatesTest {

    /** What one per cent and two per cent a month make in a year: 1.01¹² − 1 = 12.68 %, 1.02¹² − 1 = 26.82 %. */
    private static final double ONE_A_MONTH = Math.pow(1.01, 12) - 1;

    private static final double TWO_A_MONTH = Math.pow(1.02, 12) - 1;

    /** January +3 %, February −1 %, March +5 %; the rate rises on 10 February, in the middle of February's period. */
    private static Track track() {
        return Track.of(
                Funds.monthly(2019, 0.03, -0.01, 0.05),
                Profile.DEFAULT.defaults(),
                rates("2019-12-01", ONE_A_MONTH, "2020-02-10", TWO_A_MONTH));
    }

    /** February began on 31 January, when 1 % was in force; March on 29 February, at 2 %: 3 − 1, −1 − 1, 5 − 2. */
    @Test
    void takesTheRateInForceWhenAPeriodBegins() {
        assertThat(track().excess()).containsExactly(new double[] {0.02, -0.02, 0.03}, within(1e-15));
    }

    /** Mean 1 %, deviations +1, −3, +2: variance (1 + 9 + 4) ÷ 2 = 7 (%²); Sharpe 0.01 × 12 ÷ (√0.0007 × √12). */
    @Test
    void weighsTheExcessOfEachPeriod() {
        assertThat(track().excessMoments().mean()).isCloseTo(0.01, within(1e-16));
        assertThat(SharpeRatio.of(track()).value())
                .isCloseTo(0.01 * 12 / (Math.sqrt(0.0007) * Math.sqrt(12)), within(1e-12));
    }

    /** 1.01 × 1.01 × 1.02 in a quarter of a year: to the fourth power less 1 = 17.2119 % a year, also as the target. */
    @Test
    void namesTheConstantRateThatCompoundsToTheSame() {
        double quarter = 1.01 * 1.01 * 1.02;
        double yearly = quarter * quarter * quarter * quarter - 1;
        assertThat(track().conventions().riskFree()).isCloseTo(yearly, within(1e-14));
        assertThat(track().conventions().mar()).isCloseTo(yearly, within(1e-14));
        assertThat(track().riskFreePerPeriod()).isCloseTo(Math.cbrt(quarter) - 1, within(1e-15));
    }

    /** A single rate is the constant one: the same Sharpe ratio as with it. */
    @Test
    void agreesWithTheConstantRateWhereItNeverChanges() {
        Track dated = Track.of(
                Funds.monthly(2019, 0.03, -0.01, 0.05), Profile.DEFAULT.defaults(), rates("2019-12-31", ONE_A_MONTH));
        Track constant = Funds.track(
                Funds.monthly(2019, 0.03, -0.01, 0.05), Choices.of(Profile.DEFAULT, "riskFree", ONE_A_MONTH));
        assertThat(SharpeRatio.of(dated).value())
                .isCloseTo(SharpeRatio.of(constant).value(), within(1e-12));
        assertThat(dated.conventions().riskFree()).isCloseTo(ONE_A_MONTH, within(1e-14));
    }

    @Test
    void refusesRatesThatBeginAfterTheFund() {
        assertThatThrownBy(() -> Track.of(
                        Funds.monthly(2019, 0.03), Profile.DEFAULT.defaults(), rates("2020-01-01", ONE_A_MONTH)))
                .isInstanceOfSatisfying(
                        InvalidSeriesException.class,
                        broken -> assertThat(broken.rule()).isEqualTo(Rule.STARTS_TOO_LATE));
    }

    @ParameterizedTest
    @CsvSource({"NaN, NOT_FINITE", "Infinity, NOT_FINITE", "-1, BELOW_TOTAL_LOSS"})
    void refusesWhatIsNoRate(double rate, Rule rule) {
        assertThatThrownBy(() -> rates("2020-01-01", 0.02, "2020-02-01", rate))
                .isInstanceOfSatisfying(InvalidSeriesException.class, broken -> {
                    assertThat(broken.rule()).isEqualTo(rule);
                    assertThat(broken.index()).isEqualTo(1);
                });
    }

    private static RiskFreeRates rates(Object... datesAndRates) {
        int count = datesAndRates.length / 2;
        int[] days = new int[count];
        double[] rates = new double[count];
        Arrays.setAll(days, i ->
                (int) LocalDate.parse((String) datesAndRates[2 * i]).toEpochDay());
        Arrays.setAll(rates, i -> (double) datesAndRates[2 * i + 1]);
        return new RiskFreeRates(Dates.of(days), rates);
    }
}
