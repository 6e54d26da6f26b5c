package io.fundcalc.engine.numeric.exponential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.execution.Checkpoint;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much work the search takes, counted in checkpoints: one for each 65,536 terms. */
class ExponentialRootsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void takesFewLooksAtTheMostTermsOfRandomSigns(long seed) {
        Random random = new Random(seed);
        int[] exponents = new int[40_000];
        double[] coefficients = new double[exponents.length];
        for (int i = 0; i < exponents.length; i++) {
            exponents[i] = 3 * i + random.nextInt(3);
            coefficients[i] = random.nextGaussian();
        }
        ExponentialSum sum = ExponentialSum.of(exponents, coefficients);

        Counted counted = Counted.search(sum);

        assertThat(counted.found.complete()).isTrue();
        // 400 looks at 40,000 terms each.
        assertThat(counted.checkpoints).isLessThan(400 * 40_000 / 65_536);
    }

    /** Signs at random on squares of days: terms lie ever further apart, the search used to halve two million times. */
    @Test
    void takesFewLooksAtTermsThatLieEverFurtherApart() {
        Counted counted = Counted.search(squares(2000));

        assertThat(counted.found.complete()).isTrue();
        assertThat(counted.checkpoints).isLessThan(400 * 2000 / 65_536);
    }

    @Test
    void stopsAtItsBoundWhereZerosCannotBeToldApart() {
        Counted counted = Counted.search(differences(3000));

        assertThat(counted.found.complete()).isFalse();
        assertThat(counted.checkpoints).isBetween(1, (1 << 25) / 65_536 + 100);
    }

    /** (1 − x)²⁰ touches zero with order 20: h is zero to rounding on a tenth of the search's range. */
    @Test
    void countsAZeroOfHighOrderOnce() {
        int[] exponents = new int[21];
        double[] coefficients = new double[21];
        double binomial = 1;
        for (int i = 0; i <= 20; i++) {
            exponents[i] = i;
            coefficients[i] = (i % 2 == 0 ? 1 : -1) * binomial;
            binomial = binomial * (20 - i) / (i + 1);
        }

        ExponentialRoots.Found found = ExponentialRoots.of(ExponentialSum.of(exponents, coefficients));

        assertThat(found.complete()).isTrue();
        assertThat(found.roots()).hasSize(1);
    }

    @Test
    void endsWhenItsCallerStopsIt() {
        AtomicInteger checkpoints = new AtomicInteger();

        assertThatThrownBy(() -> Checkpoint.run(
                        () -> {
                            if (checkpoints.incrementAndGet() == 3) {
                                throw new CancellationException("stopped");
                            }
                        },
                        () -> ExponentialRoots.of(differences(3000))))
                .isInstanceOf(CancellationException.class);
        assertThat(checkpoints).hasValue(3);
    }

    /** Sizes so unequal that powers underflow before their products do. */
    @Test
    void endsOnTheSmallestAndLargestNumbers() {
        ExponentialRoots.Found found = ExponentialRoots.of(
                ExponentialSum.of(new int[] {0, 1, 2}, new double[] {Double.MIN_VALUE, -1e280, Double.MIN_VALUE}));

        assertThat(found.roots()).hasSize(2);
        // ln(1e280 ÷ 4.9e-324) = 280·ln 10 + 1074·ln 2.
        double expected = 280 * Math.log(10) + 1074 * Math.log(2);
        assertThat(found.roots()[0]).isCloseTo(-expected, within(1e-9));
        assertThat(found.roots()[1]).isCloseTo(expected, within(1e-9));
    }

    private static ExponentialSum squares(int terms) {
        Random random = new Random(7);
        int[] exponents = new int[terms];
        double[] coefficients = new double[terms];
        for (int i = 0; i < terms; i++) {
            exponents[i] = i * i;
            coefficients[i] = random.nextBoolean() ? 1 : -1;
        }
        return ExponentialSum.of(exponents, coefficients);
    }

    /** Signs by the parity of ones in binary, slightly disturbed: differences of high order. */
    private static ExponentialSum differences(int terms) {
        Random random = new Random(7);
        int[] exponents = new int[terms];
        double[] coefficients = new double[terms];
        for (int i = 0; i < terms; i++) {
            exponents[i] = i;
            coefficients[i] = (Integer.bitCount(i) % 2 == 0 ? 1 : -1) * (1 + 1e-9 * random.nextDouble());
        }
        return ExponentialSum.of(exponents, coefficients);
    }

    private record Counted(ExponentialRoots.Found found, int checkpoints) {

        static Counted search(ExponentialSum sum) {
            AtomicInteger checkpoints = new AtomicInteger();
            ExponentialRoots.Found found = Checkpoint.run(checkpoints::incrementAndGet, () -> ExponentialRoots.of(sum));
            return new Counted(found, checkpoints.get());
        }
    }
}
