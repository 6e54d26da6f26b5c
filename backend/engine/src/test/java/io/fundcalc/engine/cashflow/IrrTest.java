package io.fundcalc.engine.cashflow;

import static io.fundcalc.engine.cashflow.Outcomes.reason;
import static io.fundcalc.engine.cashflow.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.series.PeriodicAmounts;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrrTest {

    static Stream<Arguments> files() {
        return FlowFiles.rows("irr-periodic.csv").stream()
                .map(row -> Arguments.of(row[0], FlowFiles.numbers(row[1]), FlowFiles.numbers(row[2])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void agreesWithFourPrograms(String name, double[] amounts, double[] roots) {
        assertRoots(Irr.of(PeriodicAmounts.of(amounts), 0.1), roots, 1e-9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Microsoft, IRR page, five years | -70000 12000 15000 18000 21000 26000 | 0.0866309 | 5e-8
            Microsoft, IRR page, four years | -70000 12000 15000 18000 21000 | -0.0212448 | 5e-8
            numpy-financial                 | -100 39 59 55 20 | 0.28094842116 | 5e-12
            numpy-financial, only the end   | -100 0 0 74 | -0.09549583035 | 5e-12
            pyxirr, private equity          | -12 0 0 40 | 0.4938015822 | 5e-11
            """)
    void givesThePublishedRate(String source, String amounts, double expected, double printed) {
        double rate = value(
                Irr.of(PeriodicAmounts.of(FlowFiles.numbers(amounts)), 0.1).rate());

        assertThat(rate).isCloseTo(expected, within(printed));
    }

    /** The product of (x − 1 ÷ (1 + rᵢ)) has exactly the rates rᵢ as roots, and x² + 1 adds none. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void findsExactlyTheRootsOfRandomPolynomials(long seed) {
        Random random = new Random(seed);
        double[] rates = new double[1 + random.nextInt(5)];
        double next = -0.6 + 0.3 * random.nextDouble();
        for (int i = 0; i < rates.length; i++) {
            rates[i] = next;
            next += 0.15 + 0.5 * random.nextDouble();
        }
        double[] amounts = {1};
        for (double rate : rates) {
            amounts = times(amounts, -1 / (1 + rate), 1);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            amounts = times(amounts, 1, 0, 1);
        }

        assertRoots(Irr.of(PeriodicAmounts.of(amounts), 0.1), rates, 1e-9);
    }

    @Test
    void listsARateThatThePresentValueTouchesOnce() {
        // (x − 0.8)²·(x + 2): a double root at x = 0.8, a rate of 25 %, and none other above −100 %.
        double[] amounts = times(times(new double[] {2, 1}, -0.8, 1), -0.8, 1);

        Irr.Result result = Irr.of(PeriodicAmounts.of(amounts), 0.1);

        assertThat(result.roots()).hasSize(1);
        assertThat(result.roots()[0]).isCloseTo(0.25, within(1e-7));
        assertThat(result.unique()).isTrue();
    }

    @Test
    void seesThatANearMissIsNone() {
        // (x − 0.8)² + 10⁻⁹: the present value comes within a billionth of zero and turns.
        Irr.Result result = Irr.of(PeriodicAmounts.of(new double[] {0.64 + 1e-9, -1.6, 1}), 0.1);

        assertThat(result.roots()).isEmpty();
        assertThat(reason(result.rate())).isEqualTo(Reason.NO_CROSSING);
    }

    @Test
    void tellsTwoRootsApartThatAreCloseTogether() {
        double[] rates = {0.1, 0.10001};
        double[] amounts = times(times(new double[] {1}, -1 / 1.1, 1), -1 / 1.10001, 1);

        assertRoots(Irr.of(PeriodicAmounts.of(amounts), 0.1), rates, 1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        "-5, ALL_SAME_SIGN",
        "0 0 0, ALL_SAME_SIGN",
        "1 2 3, ALL_SAME_SIGN",
        "-1 0 -3, ALL_SAME_SIGN",
        "1 -1 1, NO_CROSSING",
        "-10 1 -10, NO_CROSSING"
    })
    void saysWhyThereIsNone(String amounts, Reason expected) {
        Irr.Result result = Irr.of(PeriodicAmounts.of(FlowFiles.numbers(amounts)), 0.1);

        assertThat(reason(result.rate())).isEqualTo(expected);
        assertThat(result.unique()).isFalse();
        assertThat(result.roots()).isEmpty();
    }

    /** Signs of gain and rates by hand; a purchase that gained earned, a loan that cost had a price. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deal that gained 650 on 250   | -50 -100 600 300 -100 | 0.1  | 1.8544178284561772
            the same with a far guess     | -50 -100 600 300 -100 | -0.7 | 1.8544178284561772
            loan that cost 0.1 altogether | 10 -23.1 13.2 -0.2    | -0.5 | 0.3256231067457751
            """)
    void quotesTheRateWhoseSignFitsTheGain(String source, String amounts, double guess, double expected) {
        Irr.Result result = Irr.of(PeriodicAmounts.of(FlowFiles.numbers(amounts)), guess);

        assertThat(result.roots().length).isGreaterThan(1);
        // Roots by numpy.roots.
        assertThat(value(result.rate())).isCloseTo(expected, within(1e-9));
    }

    /** 1 − 2.3x + 1.32x² has its zeros at x = 1 ÷ 1.1 and 1 ÷ 1.2; by ratio they are equally far from √1.32 = 1.1489. */
    @ParameterizedTest
    @CsvSource({"0.14, 0.1", "0.1495, 0.2", "0.16, 0.2", "-0.9, 0.1", "5, 0.2"})
    void quotesTheNearestToTheGuessWhereNoneFits(double guess, double expected) {
        Irr.Result result = Irr.of(PeriodicAmounts.of(new double[] {1, -2.3, 1.32}), guess);

        assertThat(value(result.rate())).isCloseTo(expected, within(1e-9));
    }

    @Test
    void findsZeroExactly() {
        assertThat(Irr.of(PeriodicAmounts.of(new double[] {-100, 50, 50}), 0.1).roots())
                .containsExactly(0);
    }

    private static void assertRoots(Irr.Result result, double[] expected, double tolerance) {
        assertThat(result.roots()).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(result.roots()[i])
                    .isCloseTo(expected[i], within(tolerance * Math.max(0.01, Math.abs(expected[i]))));
        }
        assertThat(result.unique()).isEqualTo(expected.length == 1);
        assertThat(Arrays.stream(result.roots())).contains(value(result.rate()));
    }

    private static double[] times(double[] polynomial, double... factor) {
        double[] product = new double[polynomial.length + factor.length - 1];
        for (int i = 0; i < polynomial.length; i++) {
            for (int j = 0; j < factor.length; j++) {
                product[i + j] += polynomial[i] * factor[j];
            }
        }
        return product;
    }
}
