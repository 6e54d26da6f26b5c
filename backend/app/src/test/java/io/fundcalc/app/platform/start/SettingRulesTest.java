package io.fundcalc.app.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** No setting is without a rule, and no rule lets a value of its kind pass that the service cannot work with. */
class SettingRulesTest {

    private static final Map<String, Settings.Variable> VARIABLES = Settings.variables();

    static Stream<String> properties() {
        return SettingRules.ALL.keySet().stream();
    }

    @Test
    void everyVariableOfTheFileOfSettingsHasARuleAndEveryRuleAVariable() {
        assertThat(SettingRules.ALL.keySet()).containsExactlyInAnyOrderElementsOf(VARIABLES.keySet());
    }

    @Test
    void everyComponentOfEveryRecordOfSettingsIsSetByAVariable() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<String> components = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents("io.fundcalc.app")) {
            Class<?> record = Class.forName(found.getBeanClassName());
            collect(record.getAnnotation(ConfigurationProperties.class).value(), record, components);
        }

        assertThat(components).hasSizeGreaterThan(50);
        assertThat(components)
                .allSatisfy(component -> assertThat(VARIABLES.keySet())
                        .as(component)
                        .anyMatch(property -> property.equals(component) || property.startsWith(component + ".")));
    }

    private static void collect(String prefix, Class<?> record, Set<String> components) {
        for (RecordComponent component : record.getRecordComponents()) {
            String name = prefix + '.' + kebab(component.getName());
            if (component.getType().isRecord()) {
                collect(name, component.getType(), components);
            } else {
                components.add(name);
            }
        }
    }

    private static String kebab(String name) {
        return Pattern.compile("[A-Z]")
                .matcher(name)
                .replaceAll(capital -> "-" + capital.group().toLowerCase(Locale.ROOT));
    }

    @Test
    void everyDefaultIsAllowed() {
        assertThat(new SettingCheck(Settings.with(Map.of())).faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("properties")
    void refusesValuesOfTheKindThatAreWrongAndNamesVariableValueAndRange(String property) {
        Rule rule = Settings.rule(property);
        String variable = Settings.variable(property).name();

        for (String wrong : wrong(rule)) {
            assertThat(new SettingCheck(Settings.with(Map.of(variable, wrong))).faults())
                    .as("%s=%s", variable, wrong)
                    .singleElement()
                    .asString()
                    .startsWith(variable + " must be " + rule.range())
                    .contains(rule instanceof Address.Redis ? "not shown" : wrong.isEmpty() ? "nothing" : wrong)
                    .doesNotContain("\n", "hidden");
        }
    }

    /** One below, one above, and what is no value of the kind. */
    private static List<String> wrong(Rule rule) {
        return switch (rule) {
            case Quantity.WholeNumber number ->
                List.of(
                        Long.toString(Long.parseLong(number.least()) - 1),
                        Long.toString(Long.parseLong(number.most()) + 1),
                        "many",
                        "1.5",
                        "99999999999999999999",
                        "");
            case Quantity.Size size ->
                List.of("-1B", "-5MB", "99999999999TB", "9999TB", "large", "8 parsecs", "8XB", "");
            case Quantity.Span _ -> List.of("-1s", "9999999999999d", "99999d", "soon", "30", "5 years", "");
            case Rule.OneOf _ -> List.of("LOUD", "maybe", "2", "");
            case Rule.SomeOf _ -> List.of("bloomberg", "bloomberg,ecb", "ecb,,fred", "ecb;fred");
            case Rule.Text _ -> List.of("two words", "line\u0007feed", "<b>", "");
            case Place.ReadableFile _ -> List.of("/nowhere/at/all", "/", "\0");
            case Place.ReadableFolder _ -> List.of("/nowhere/at/all", "/etc/hostname");
            case Place.WritableFolder _ -> List.of("/etc/hostname", "/etc/hostname/below");
            case Address.WebServer _ ->
                List.of(
                        "eastmoney.com",
                        "ftp://mirror.example",
                        "https://user:pw@mirror.example",
                        "https://mirror.example/path",
                        "https://mirror.example:99999",
                        "http://a b");
            case Address.Redis _ ->
                List.of(
                        "localhost:6379",
                        "http://:hidden@host",
                        "redis://",
                        "redis://:hidden@host:port",
                        "redis//host");
            case Rule.Expression _ -> List.of("10\\.(", "*", "");
            case Address.ListenAddress _ -> List.of("300.1.1.1", "no such host", "");
            // Any text may be a password.
            case Rule.Secret _ -> List.of();
        };
    }

    @Test
    void leastAndMostAreAllowed() {
        assertThat(SettingRules.ALL.values())
                .filteredOn(Quantity.class::isInstance)
                .hasSizeGreaterThan(40)
                .allSatisfy(rule -> {
                    Quantity quantity = (Quantity) rule;
                    assertThat(quantity.allows(quantity.least()))
                            .as(rule.range())
                            .isTrue();
                    assertThat(quantity.allows(quantity.most()))
                            .as(rule.range())
                            .isTrue();
                });
    }
}
