package io.fundcalc.app.platform.json;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.PropertyValueBuffer;

/**
 * Makes records whose components are all there: a component that may be absent or {@code null} is marked
 * {@link Nullable}, every other one is required. All that are missing are named at once.
 */
final class RequiredComponents extends ValueInstantiator.Delegating {

    private static final long serialVersionUID = 1L;

    private final boolean[] required;

    RequiredComponents(Class<?> record, ValueInstantiator delegate) {
        super(delegate);
        RecordComponent[] components = record.getRecordComponents();
        this.required = new boolean[components.length];
        for (int i = 0; i < components.length; i++) {
            required[i] = !components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }

    @Override
    public ValueInstantiator createContextual(DeserializationContext context, BeanDescription.Supplier description) {
        return this;
    }

    @Override
    public Object createFromObjectWith(
            DeserializationContext context, SettableBeanProperty[] properties, PropertyValueBuffer buffer) {
        RequestProblems faults = RequestProblems.of(context);
        boolean missing = false;
        for (SettableBeanProperty property : properties) {
            if (required[property.getCreatorIndex()] && absent(context, property, buffer)) {
                faults.addField(context.getParser(), property.getName(), "MISSING_FIELD", property.getName());
                missing = true;
            }
        }
        if (missing) {
            throw new RequestProblems.Abandoned(context.getParser());
        }
        return delegate().createFromObjectWith(context, properties, buffer);
    }

    private static boolean absent(
            DeserializationContext context, SettableBeanProperty property, PropertyValueBuffer buffer) {
        return !buffer.hasParameter(property) || buffer.getParameter(context, property) == null;
    }
}
