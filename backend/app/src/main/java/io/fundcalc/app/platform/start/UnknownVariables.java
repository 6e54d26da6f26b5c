package io.fundcalc.app.platform.start;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Finds variables of the environment that are named like settings of this service and are none, such as one with a typing
 * error. They do not refuse the start, for the environment may serve other programs too.
 */
final class UnknownVariables {

    private static final String PREFIX = "FUNDCALC_";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(" + PREFIX + "[A-Z0-9_]+)[:}]");

    private final Set<String> variables = new TreeSet<>();
    private final Set<String> given = new TreeSet<>();

    UnknownVariables(ConfigurableEnvironment settings) {
        for (PropertySource<?> source : settings.getPropertySources()) {
            if (source instanceof SystemEnvironmentPropertySource environment) {
                given.addAll(List.of(environment.getPropertyNames()));
            } else if (source instanceof EnumerablePropertySource<?> file) {
                learn(file);
            }
        }
    }

    private void learn(EnumerablePropertySource<?> source) {
        for (String property : source.getPropertyNames()) {
            Matcher variable = VARIABLE.matcher(String.valueOf(source.getProperty(property)));
            while (variable.find()) {
                variables.add(variable.group(1));
            }
        }
    }

    /** A warning for each of them, with the known name that is most like it. */
    List<String> warnings() {
        return given.stream()
                .filter(name -> name.startsWith(PREFIX) && !variables.contains(name) && !isProperty(name))
                .map(name -> name + " is not a setting and has no effect; the most similar setting is " + nearest(name))
                .toList();
    }

    /** Whether a variable sets a property without the file of settings, as Spring Boot names it. */
    private static boolean isProperty(String name) {
        return SettingRules.ALL.keySet().stream()
                .map(property -> property.toUpperCase(Locale.ROOT).replace('.', '_'))
                .anyMatch(
                        property -> name.equals(property.replace('-', '_')) || name.equals(property.replace("-", "")));
    }

    private String nearest(String name) {
        return variables.stream()
                .min(Comparator.comparingInt(each -> edits(name, each)))
                .orElse("none");
    }

    /** Letters to be inserted, left out or replaced until one name is the other. */
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
