package io.fundcalc.engine.performance;

import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.convention.Profile;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Conventions of a profile with single choices changed by name. */
public final class Choices {

    private Choices() {}

    /** {@code of(DEFAULT, "ddof", 0, "confidence", 0.99)}. */
    public static Conventions of(Profile profile, Object... namesAndValues) {
        RecordComponent[] parts = Conventions.class.getRecordComponents();
        List<String> names = Arrays.stream(parts).map(RecordComponent::getName).toList();
        try {
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].getAccessor().invoke(profile.defaults());
            }
            for (int i = 0; i < namesAndValues.length; i += 2) {
                values[names.indexOf((String) namesAndValues[i])] = namesAndValues[i + 1];
            }
            return (Conventions) Conventions.class.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
