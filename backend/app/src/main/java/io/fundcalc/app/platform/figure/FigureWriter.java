package io.fundcalc.app.platform.figure;

import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.engine.figure.FigureFormat;
import io.fundcalc.engine.figure.FigureValues;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Outcome.Computed;
import io.fundcalc.engine.outcome.Outcome.Unavailable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the outcomes of one object of an answer apart: values go into its fields, reasons into its {@code unavailable}.
 * One collector serves one object.
 */
public final class FigureWriter {

    private final Catalogue catalogue;
    private final Locale language;
    private Map<String, Missing> missing = Map.of();

    public FigureWriter(Catalogue catalogue, Locale language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /** The value; null, with its reason kept under this name, when there is none. */
    public <T> @Nullable T value(String name, Outcome<T> outcome) {
        return switch (outcome) {
            case Computed<T> computed -> computed.value();
            case Unavailable<T> unavailable -> {
                miss(name, unavailable);
                yield null;
            }
        };
    }

    /** The date of a day since 1970-01-01; null, with its reason kept, when there is none. */
    public @Nullable LocalDate date(String name, Outcome<Integer> outcome) {
        Integer day = value(name, outcome);
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    /** The values of a section by field, null where there is none. */
    public Map<String, @Nullable Object> values(FigureValues section) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        section.forEach((figure, outcome) -> {
            Object value = value(figure.name(), outcome);
            values.put(figure.name(), written(figure.format(), value));
        });
        return values;
    }

    /** A value as an answer writes it. */
    public static @Nullable Object written(FigureFormat format, @Nullable Object value) {
        return format == FigureFormat.DATE && value instanceof Integer day ? LocalDate.ofEpochDay(day) : value;
    }

    /** What is missing, by field. */
    public Map<String, Missing> unavailable() {
        return missing;
    }

    private void miss(String name, Unavailable<?> why) {
        if (missing.isEmpty()) {
            missing = new LinkedHashMap<>();
        }
        String message = catalogue.text("reason." + why.reason().name(), language, why.needed(), why.found());
        missing.put(name, new Missing(why.reason(), message));
    }
}
