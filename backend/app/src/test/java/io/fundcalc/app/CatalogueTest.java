package io.fundcalc.app;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.ProblemCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code that an answer can carry has its text in both languages, and no text is left over. */
class CatalogueTest {

    private static final Path SOURCES = Path.of("src/main/java");
    /** Says which columns of a file make the return, by codes that the service puts into words. */
    private static final Path CONTENT = Path.of("../intake/src/main/java/io/fundcalc/intake/content");

    private static final Path RESOURCES = Path.of("src/main/resources");
    /** How a code stands in the code and in the table of published cases: words in capitals, joined. */
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Other words for what Chinese fund documents call 样本, 交易流水, 特有风险, 累计收益率 and 红利再投资. */
    private static final Pattern OTHER_TERM = Pattern.compile("观测数|对账单|特定风险|总收益率|红利再投(?!资)");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");

    private static Map<String, String> texts(String topic, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(RESOURCES.resolve("messages/" + topic + language + ".properties"))) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** The codes written in all files of a kind below a folder. */
    private static Set<String> codes(Path folder, String kind) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(kind)).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        return codes;
    }

    /** What is in the code's capitals and no code: names of environment variables, or how several of them begin. */
    private static Set<String> withoutSettings(Set<String> codes) throws IOException {
        Set<String> settings = SETTING.matcher(Files.readString(RESOURCES.resolve("application.yml")))
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
        codes.removeIf(
                code -> settings.stream().anyMatch(setting -> setting.equals(code) || setting.startsWith(code + "_")));
        return codes;
    }

    private static Set<String> keys(String prefix, Stream<?> codes) {
        return codes.map(code -> prefix + code).collect(toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"problem", "reason", "note", "fund", "intake", "question", "upload", "deviation"})
    void speaksBothLanguages(String topic) throws IOException {
        Map<String, String> english = texts(topic, "");
        Map<String, String> chinese = texts(topic, "_zh_CN");

        assertThat(chinese).containsOnlyKeys(english.keySet()).isNotEmpty();
        english.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank().doesNotContainPattern(HAN);
            assertThat(chinese.get(key)).as(key).containsPattern(HAN).doesNotContainPattern(OTHER_TERM);
            assertThat(placeholders(chinese.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(text));
        });
    }

    private static Set<String> placeholders(String text) {
        // Throws where the text is no pattern.
        assertThat(new MessageFormat(text).toPattern()).isNotEmpty();
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(toSet());
    }

    @Test
    void tellsWhyForEveryReasonOfTheEngine() throws IOException {
        assertThat(texts("reason", "")).containsOnlyKeys(keys("reason.", Arrays.stream(Reason.values())));
    }

    @Test
    void saysWhatEachDeviationOfAToolIs() throws IOException {
        assertThat(texts("deviation", "")).containsOnlyKeys(keys("deviation.", Arrays.stream(Deviation.values())));
    }

    @Test
    void tellsWhatIsWrongWithAFileAndWhatToDo() throws IOException {
        Set<String> keys = keys("intake.", Arrays.stream(ProblemCode.values()));
        keys.addAll(keys.stream().map(key -> key + ".fix").toList());
        keys.add("intake.REASON_COLUMN");

        assertThat(texts("intake", "")).containsOnlyKeys(keys);
    }

    @Test
    void asksEveryQuestionWithItsAnswers() throws IOException {
        Map<String, String> texts = texts("question", "");
        Set<String> questions = keys("question.", Arrays.stream(QuestionCode.values()));

        questions.forEach(question -> assertThat(
                        texts.keySet().stream().filter(key -> key.startsWith(question + ".answer.")))
                .as(question)
                .hasSizeGreaterThanOrEqualTo(1));
        assertThat(texts.keySet())
                .containsAll(questions)
                .allSatisfy(key -> assertThat(questions)
                        .as(key)
                        .anyMatch(question -> key.equals(question)
                                || key.startsWith(question + ".answer.")
                                || key.equals("question.CONFIRM")
                                || key.equals("question.FIX")));
    }

    @Test
    void tellsEveryKindOfProblem() throws IOException {
        List<ProblemType> types = List.of(ProblemType.values());

        assertThat(texts("problem", ""))
                .containsKeys(keys("problem.", types.stream()).toArray(String[]::new));
        assertThat(texts("problem", "").keySet().stream().filter(key -> key.startsWith("title.")))
                .containsExactlyInAnyOrderElementsOf(keys("title.", types.stream()));
    }

    @Test
    void tellsWhyAnythingWasGuessedOfAFile() throws IOException {
        Set<String> keys = keys("evidence.", Arrays.stream(Evidence.Code.values()));
        keys.add("evidence.CELLS_WITHOUT_EXAMPLE");

        assertThat(texts("upload", "")).containsOnlyKeys(keys);
    }

    @Test
    void tellsEveryCodeThatTheServiceGives() throws IOException {
        Set<String> told = new HashSet<>(texts("problem", "").keySet());
        told.addAll(texts("note", "").keySet());
        Set<String> codes = withoutSettings(codes(SOURCES, ".java"));

        assertThat(codes)
                .hasSizeGreaterThan(60)
                .allSatisfy(code -> assertThat(told).as(code).containsAnyOf("problem." + code, "note." + code));
        assertThat(texts("note", ""))
                .containsKeys(keys("note.", codes(RESOURCES.resolve("conformance"), ".json").stream())
                        .toArray(String[]::new));
    }

    @Test
    void tellsNothingThatNobodySays() throws IOException {
        Set<String> said = codes(SOURCES, ".java");
        said.addAll(codes(CONTENT, ".java"));
        said.addAll(codes(RESOURCES.resolve("conformance"), ".json"));
        Arrays.stream(ProblemType.values()).map(Enum::name).forEach(said::add);
        // Where several faults are told in one sentence.
        said.add("SEVERAL");

        assertThat(Stream.concat(texts("problem", "").keySet().stream(), texts("note", "").keySet().stream()))
                .allSatisfy(key -> assertThat(said).contains(key.substring(key.indexOf('.') + 1)));
    }
}
