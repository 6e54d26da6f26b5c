package io.fundcalc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.outcome.Outcome;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What all figures of an answer must do when their input changes in a way that has a known effect. */
public final class MetricLaws {

    private static final double TOLERANCE = 1e-9;

    private MetricLaws() {}

    /** The figures of an answer by name: all components that may be a number. A new one obeys the laws or fails them. */
    public static Map<String, Outcome<Double>> figures(Record... sections) {
        Map<String, Outcome<Double>> figures = new LinkedHashMap<>();
        for (Record section : sections) {
            for (RecordComponent component : section.getClass().getRecordComponents()) {
                if (component.getGenericType().getTypeName().endsWith("Outcome<java.lang.Double>")) {
                    figures.put(component.getName(), read(component, section));
                }
            }
        }
        return figures;
    }

    @SuppressWarnings("unchecked")
    private static Outcome<Double> read(RecordComponent component, Record section) {
        try {
            return (Outcome<Double>) component.getAccessor().invoke(section);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(component.getName(), e);
        }
    }

    /** Every figure stays as it was, but for those named. */
    public static void assertUnchanged(
            Map<String, Outcome<Double>> own, Map<String, Outcome<Double>> changed, Set<String> but) {
        own.forEach((name, outcome) -> {
            if (!but.contains(name)) {
                assertTimes(name, outcome, 1, changed.get(name));
            }
        });
    }

    /** Every figure that has a degree grows by the factor to that power. */
    public static void assertScaled(
            Map<String, Outcome<Double>> own,
            Map<String, Outcome<Double>> changed,
            double factor,
            Map<String, Integer> degrees) {
        degrees.forEach(
                (name, degree) -> assertTimes(name, own.get(name), Math.pow(factor, degree), changed.get(name)));
    }

    /** A reason stays that reason. */
    private static void assertTimes(String name, Outcome<Double> own, double factor, Outcome<Double> changed) {
        if (own instanceof Outcome.Computed<Double> before && changed instanceof Outcome.Computed<Double> after) {
            double expected = before.value() * factor;
            assertThat(after.value())
                    .as(name)
                    .isCloseTo(expected, within(TOLERANCE * Math.max(Math.abs(expected), factor * 1e-3)));
        } else {
            assertThat(changed).as(name).isEqualTo(own);
        }
    }
}
