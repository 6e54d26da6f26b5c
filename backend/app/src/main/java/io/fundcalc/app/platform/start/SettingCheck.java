package io.fundcalc.app.platform.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Compares every setting with its rule, and settings with each other. Each fault is one line that names the variable. */
final class SettingCheck {

    private static final int MOST_SHOWN = 80;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*):.*}", Pattern.DOTALL);

    /** The attached view of all sources would give each value without the text that names its variable. */
    private static final String VIEW_OF_ALL = "configurationProperties";

    private final ConfigurableEnvironment settings;

    SettingCheck(ConfigurableEnvironment settings) {
        this.settings = settings;
    }

    /** Every fault; settings are compared with each other only when each is right by itself. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        SettingRules.ALL.forEach((property, rule) -> {
            String value = settings.getProperty(property);
            if (value != null && !rule.allows(value)) {
                faults.add(name(property) + " must be " + rule.range() + got(rule, value));
            }
        });
        return faults.isEmpty()
                ? Stream.of(disordered(), passwordsGivenTwice(), directoryWithoutPlace())
                        .flatMap(List::stream)
                        .toList()
                : faults;
    }

    private static String got(Rule rule, String value) {
        if (rule instanceof Address.Redis) {
            return "; what it is set to is not shown, for it may hold a password";
        }
        String shown = value.length() <= MOST_SHOWN ? value : value.substring(0, MOST_SHOWN) + '…';
        return value.isEmpty() ? ", got nothing" : ", got " + shown;
    }

    private List<String> disordered() {
        return SettingRules.ORDERED.stream()
                .filter(pair -> amount(pair.get(0)) > amount(pair.get(1)))
                .map(pair -> name(pair.get(0)) + " must be at most " + name(pair.get(1)) + ", which is "
                        + settings.getProperty(pair.get(1)) + ", got " + settings.getProperty(pair.get(0)))
                .toList();
    }

    private long amount(String property) {
        return SettingRules.ALL.get(property) instanceof Quantity quantity
                ? quantity.amount(settings.getProperty(property, "")).orElse(0)
                : 0;
    }

    private List<String> passwordsGivenTwice() {
        return Stream.of("fundcalc.cache.redis.", "fundcalc.state.")
                .filter(redis -> isSet(redis + "password") && isSet(redis + "password-file"))
                .map(redis -> name(redis + "password") + " and " + name(redis + "password-file")
                        + " must not both be set: give the password or the file that holds it")
                .toList();
    }

    private List<String> directoryWithoutPlace() {
        boolean named = List.of(
                        settings.getProperty("fundcalc.sources.enabled", "").split(",", -1))
                .stream()
                .anyMatch(source -> source.strip().equals("directory"));
        return named && !isSet("fundcalc.sources.directory")
                ? List.of(name("fundcalc.sources.directory") + " must be set where " + name("fundcalc.sources.enabled")
                        + " names directory")
                : List.of();
    }

    private boolean isSet(String property) {
        return !settings.getProperty(property, "").isBlank();
    }

    /** The variable that sets a property, or the property itself where something else has set it. */
    String name(String property) {
        for (PropertySource<?> source : settings.getPropertySources()) {
            Object given = source.getName().equals(VIEW_OF_ALL) ? null : source.getProperty(property);
            if (given != null && source instanceof SystemEnvironmentPropertySource) {
                // Some variables are named as their property is, and set it without the file of settings.
                return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
            }
            if (given != null) {
                Matcher variable = VARIABLE.matcher(given.toString());
                return variable.matches() ? variable.group(1) : property;
            }
        }
        return property;
    }
}
