package io.fundcalc.engine.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.figure.FigureValues;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers line of every definition, evaluated with the terms, gives the figure: formulas are executed, not printed. */
class TearSheetTermsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/fundcalc/engine/performance");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("\\* Figure +(\\S+)");
    private static final Pattern NUMBERS = Pattern.compile("\\* Numbers +(.*?)\\* Symbols", Pattern.DOTALL);

    private static TearSheet.Input input(Conventions conventions) {
        return new TearSheet.Input(
                Funds.random(1, 500),
                Funds.random(2, 500),
                null,
                conventions,
                0,
                EnumSet.noneOf(TearSheet.Section.class));
    }

    @ParameterizedTest
    @EnumSource(
            value = Profile.class,
            names = {"DEFAULT", "PERFORMANCE_ANALYTICS", "EMPYRICAL", "QUANTSTATS"})
    void giveTheFigureOfEveryRatio(Profile profile) {
        TearSheet.Input input = input(Choices.of(profile, "riskFree", 0.02, "mar", 0.05));
        Map<String, Terms> terms = TearSheetTerms.of(input);
        TearSheet.Result sheet = TearSheet.of(input);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures(sheet.returns(), figures);
        figures(sheet.risk(), figures);
        figures(sheet.ratios(), figures);
        figures(Objects.requireNonNull(sheet.benchmark()), figures);
        Map<String, String> numbers = numbers();
        int checked = 0;
        for (String figure : figures.keySet()) {
            if (numbers.containsKey(figure)) {
                Terms own = Objects.requireNonNull(terms.get(figure), figure);
                assertThat(Arithmetic.evaluate(numbers.get(figure), own.values()))
                        .as(figure)
                        .isCloseTo(figures.get(figure), within(1e-12));
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(38);
    }

    @Test
    void areOfferedForTheBenchmarkToo() {
        assertThat(TearSheetTerms.of(input(Profile.DEFAULT.defaults())))
                .containsKeys("alpha", "beta", "treynor", "upCapture", "appraisalRatio");
    }

    @Test
    void areMissingWhereTheFigureIs() {
        TearSheet.Input flat = new TearSheet.Input(
                Funds.monthly(2020, 0.01, 0.01, 0.01),
                null,
                null,
                Profile.DEFAULT.defaults(),
                0,
                EnumSet.noneOf(TearSheet.Section.class));
        assertThat(TearSheetTerms.of(flat))
                .containsKey("returns.total")
                .doesNotContainKeys("sharpe", "calmar", "alpha");
    }

    /** Adds the numbers of a section by the names of their definitions. */
    private static void figures(FigureValues section, Map<String, Double> figures) {
        section.forEach((figure, outcome) -> {
            if (outcome instanceof Outcome.Computed<?> computed && computed.value() instanceof Double value) {
                figures.put(figure.definition(), value);
            }
        });
    }

    private static Map<String, String> numbers() {
        Map<String, String> numbers = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> read(file, numbers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }

    private static void read(Path file, Map<String, String> numbers) {
        try {
            Matcher comment = COMMENT.matcher(Files.readString(file));
            while (comment.find()) {
                Matcher figure = FIGURE.matcher(comment.group());
                Matcher line = NUMBERS.matcher(comment.group());
                if (figure.find() && line.find()) {
                    numbers.put(
                            figure.group(1),
                            line.group(1).replaceAll("\\n *\\*", " ").replaceAll(" {2,}\\(.*\\)\\s*$", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
