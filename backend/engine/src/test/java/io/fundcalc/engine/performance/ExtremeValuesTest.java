package io.fundcalc.engine.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.convention.ReturnKind;
import io.fundcalc.engine.convention.VarMethod;
import io.fundcalc.engine.figure.FigureValues;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.PartialValues;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.InvalidSeriesException;
import io.fundcalc.engine.series.NavSeries;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finite values however large or small give finite figures or reasons, never an error, an infinity or a false zero. */
class ExtremeValuesTest {

    private static final double[] RATES = {0, 0.02, -0.999999, 1e10, 1e100, 1e308};

    @Test
    void saysWhichFiguresLeaveTheRangeOfNumbers() {
        GrowthSeries fund = series(1, 1e160, 1, 1);
        TearSheet.Result sheet = TearSheet.of(input(fund, null, Choices.of(Profile.DEFAULT, "annualiseShort", true)));

        // The squared deviation is some 1e320: deviations have no number, and nothing may be divided by them.
        assertThat(sheet.risk().number("volatility")).isEqualTo(Outcome.unavailable(Reason.OUT_OF_RANGE));
        assertThat(sheet.ratios().number("sharpe")).isEqualTo(Outcome.unavailable(Reason.OUT_OF_RANGE));
        assertThat(sheet.ratios().number("probabilisticSharpe")).isEqualTo(Outcome.unavailable(Reason.OUT_OF_RANGE));
        assertThat(sheet.returns().number("best")).isEqualTo(Outcome.of(1e160 - 1));
        assertThat(sheet.risk().number("maxDrawdown")).isEqualTo(Outcome.of(1));
    }

    @Test
    void marksSingleValuesOfRows() {
        GrowthSeries fund = series(1, 1e-150, 1e10, 1e170, 2e170);
        TearSheet.Result sheet = TearSheet.of(new TearSheet.Input(
                fund, null, null, Choices.of(Profile.DEFAULT), 2, EnumSet.allOf(TearSheet.Section.class)));

        PartialValues total = Objects.requireNonNull(sheet.rolling()).total();
        assertThat(total.missing()).containsExactly(false, true, false);
        assertThat(total.reason()).isEqualTo(Reason.OUT_OF_RANGE);
        assertThat(total.values()[2]).isEqualTo(2e160);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void holdsForAnyFiniteValues(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            GrowthSeries fund = draw(random);
            GrowthSeries benchmark = random.nextBoolean() ? draw(random) : null;
            if (fund == null) {
                continue;
            }
            TearSheet.Input input = input(fund, benchmark, conventions(random));
            TearSheet.Result[] sheet = new TearSheet.Result[1];
            assertThatCode(() -> sheet[0] = TearSheet.of(input))
                    .as("%s with %s", Arrays.toString(fund.growth()), input.conventions())
                    .doesNotThrowAnyException();
            requireFinite(sheet[0]);
            assertThatCode(() -> TearSheetTerms.of(input)
                            .values()
                            .forEach(terms -> terms.values().values().forEach(ExtremeValuesTest::requireFinite)))
                    .as("%s with %s", Arrays.toString(fund.growth()), input.conventions())
                    .doesNotThrowAnyException();
        }
    }

    private static Conventions conventions(Random random) {
        Profile[] profiles = {Profile.DEFAULT, Profile.PERFORMANCE_ANALYTICS, Profile.EMPYRICAL, Profile.QUANTSTATS};
        VarMethod[] methods = VarMethod.values();
        List<Object> choices = new ArrayList<>(List.<Object>of(
                "riskFree",
                RATES[random.nextInt(RATES.length)],
                "periodsPerYear",
                random.nextBoolean() ? 0.0 : Math.pow(10, 5 * random.nextDouble()),
                "annualiseShort",
                random.nextBoolean(),
                "returns",
                random.nextBoolean() ? ReturnKind.SIMPLE : ReturnKind.LOG,
                "varMethod",
                methods[random.nextInt(methods.length)]));
        if (random.nextBoolean()) {
            choices.addAll(List.of("mar", RATES[random.nextInt(RATES.length)]));
        }
        return Choices.of(profiles[random.nextInt(profiles.length)], choices.toArray());
    }

    private static TearSheet.Input input(GrowthSeries fund, @Nullable GrowthSeries benchmark, Conventions conventions) {
        return new TearSheet.Input(fund, benchmark, null, conventions, 3, EnumSet.allOf(TearSheet.Section.class));
    }

    /** Null where the growth itself leaves the range of numbers, which is refused before. */
    private static @Nullable GrowthSeries draw(Random random) {
        double[] values = new double[2 + random.nextInt(30)];
        double span = Math.pow(10, 2.3 * random.nextDouble());
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(4) == 0 ? 1 : Math.pow(10, span * (random.nextDouble() - 0.5));
        }
        try {
            return series(values);
        } catch (InvalidSeriesException _) {
            return null;
        }
    }

    private static GrowthSeries series(double... values) {
        int[] days = new int[values.length];
        Arrays.setAll(days, i -> 19_000 + 30 * i);
        return GrowthSeries.of(new NavSeries(Dates.of(days), values));
    }

    /** Every number below a record, a list or an outcome. */
    private static void requireFinite(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case Double number -> assertThat(number).isFinite();
            case double[] numbers ->
                Arrays.stream(numbers).forEach(number -> assertThat(number).isFinite());
            case Collection<?> list -> list.forEach(ExtremeValuesTest::requireFinite);
            case FigureValues figures -> figures.forEach((figure, outcome) -> requireFinite(outcome));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    requireFinite(read(component, record));
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
