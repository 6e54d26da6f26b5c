package io.fundcalc.app.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/** The settings as application.yml gives them, with the variables that a test sets. */
final class Settings {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*):(.*)}");

    /** A variable and its default. */
    record Variable(String name, String byDefault) {}

    private Settings() {}

    /** What the service would see with these variables and no others. */
    static ConfigurableEnvironment with(Map<String, Object> variables) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        settings.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        settings.getPropertySources()
                .addLast(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        settings.getPropertySources().addLast(file());
        return settings;
    }

    /** Every property of application.yml that a variable sets. */
    static Map<String, Variable> variables() {
        Map<String, Variable> found = new TreeMap<>();
        EnumerablePropertySource<?> file = file();
        for (String property : file.getPropertyNames()) {
            Matcher variable = VARIABLE.matcher(String.valueOf(file.getProperty(property)));
            if (variable.matches()) {
                found.put(property, new Variable(variable.group(1), variable.group(2)));
            }
        }
        return found;
    }

    /** The variable that sets a property. */
    static Variable variable(String property) {
        return Objects.requireNonNull(variables().get(property), property);
    }

    /** The rule of a property. */
    static Rule rule(String property) {
        return Objects.requireNonNull(SettingRules.ALL.get(property), property);
    }

    private static EnumerablePropertySource<?> file() {
        try {
            return (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
                    .load("application.yml", new ClassPathResource("application.yml"))
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
