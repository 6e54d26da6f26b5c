package io.fundcalc.engine.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.outcome.Outcome;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures that other programs or publications give for the same flows. */
class XirrGoldenTest {

    private static final double GUESS = 0.1;

    static Stream<Arguments> files() {
        return FlowFiles.rows("xirr.csv").stream().map(row -> Arguments.of(row[0], FlowFiles.numbers(row[2])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void findsEveryRootOfTheSamples(String name, double[] expected) {
        Xirr.Result result = Xirr.of(FlowFiles.flows(name), DayCount.ACT_365F, GUESS);

        double[] inSearchedRange = Arrays.stream(result.roots())
                .filter(root -> root > -0.999999 && root < 8100)
                .toArray();
        assertThat(inSearchedRange).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(inSearchedRange[i]).isCloseTo(expected[i], within(1e-9 * Math.abs(expected[i])));
        }
        if (inSearchedRange.length == result.roots().length) {
            assertThat(result.unique()).isEqualTo(expected.length == 1);
        }
    }

    static Stream<Arguments> dayCounts() {
        return FlowFiles.rows("day-count.csv").stream()
                .map(row -> Arguments.of(row[0], Double.valueOf(row[1]), FlowFiles.numbers(row[2])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dayCounts")
    void countsYearsAsTheConventionSays(String name, double rate, double[] years) {
        String flows = "2007-01-12:-10000 2008-02-14:2500 2008-03-03:2000 2008-06-14:3000 2008-12-01:4000";
        DayCount dayCount = Arrays.stream(DayCount.values())
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow();
        var parsed = FlowFiles.parse(flows);

        for (int i = 0; i < years.length; i++) {
            assertThat(dayCount.years(parsed.firstDay(), parsed.day(i))).isCloseTo(years[i], within(1e-15));
        }
        assertThat(rate(flows, dayCount)).isCloseTo(rate, within(1e-9 * rate));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Microsoft, XIRR page | 2008-01-01:-10000 2008-03-01:2750 2008-10-30:4250 2009-02-15:3250 2009-04-01:2750 | 0.3733625335188
            pyxirr, README | 2020-01-01:-1000 2021-01-01:750 2022-01-01:500 | 0.1750092646154513
            pyxirr, unordered | 2015-06-11:-1000 2015-07-21:-9000 2018-06-10:20000 2015-10-17:-3000 | 0.16353715844
            java-xirr, short plan | 2016-01-15:-1000 2016-02-08:-2500 2016-04-17:-1000 2016-08-24:5050 | 0.2504234710540
            java-xirr, quarterly | 2010-01-01:-1000 2010-04-01:-1000 2010-07-01:-1000 2010-10-01:-1000 2011-01-01:4300 | 0.1212676491
            Portfolio Performance, simple | 2010-01-01:-200 2010-12-31:210 | 0.05014075029
            Portfolio Performance, complex, by bisection | 2002-11-30:-4398 2007-06-11:200 2008-05-11:270 2009-05-01:280 2010-06-01:280 2011-05-02:300 2012-04-30:330 2012-12-06:14508 | 0.144438989471583
            pyxirr, minus_0_993 | 2021-06-08:-1000000 2022-06-29:5000 2023-06-08:-3 2023-06-30:0 | -0.993785049929284
            Portfolio Performance, loss | 2019-05-24:-1560.94 2020-01-13:-1160 2020-06-29:42.80 | -0.9992516434
            two shares by the quadratic formula, 960 / (220 + sqrt(432400)) - 1 | 2001-01-01:-200 2002-01-01:-220 2003-01-01:480 | 0.09392822227736
            """)
    void givesThePublishedRate(String source, String flows, double expected) {
        // The sources print ten to thirteen digits.
        assertThat(rate(flows, DayCount.ACT_365F)).isCloseTo(expected, within(6e-11));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.10", "0.16, 0.20", "-0.5, 0.10", "9, 0.20"})
    void quotesTheRootNearestTheGuess(double guess, double expected) {
        // −100 + 230 ÷ 1.1 − 132 ÷ 1.21 = 0 and −100 + 230 ÷ 1.2 − 132 ÷ 1.44 = 0; steps of exactly 365 days.
        var flows = FlowFiles.parse("2001-01-01:-100 2002-01-01:230 2003-01-01:-132");

        Xirr.Result result = Xirr.of(flows, DayCount.ACT_365F, guess);

        assertThat(result.roots()).hasSize(2);
        assertThat(result.unique()).isFalse();
        assertThat(result.roots()[0]).isCloseTo(0.1, within(1e-13));
        assertThat(result.roots()[1]).isCloseTo(0.2, within(1e-13));
        assertThat(value(result.rate())).isCloseTo(expected, within(1e-13));
    }

    private static double rate(String flows, DayCount dayCount) {
        return value(Xirr.of(FlowFiles.parse(flows), dayCount, GUESS).rate());
    }

    private static double value(Outcome<Double> outcome) {
        return ((Outcome.Computed<Double>) outcome).value();
    }
}
