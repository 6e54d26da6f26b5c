package io.fundcalc.app.platform.canonical;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How to look into a record of one class; found once per class.
 *
 * @param name of the class, which tells variants apart that have the same components
 * @param components by name
 */
public record RecordShape(String name, Component[] components) {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(
                    type.getSimpleName(),
                    Arrays.stream(type.getRecordComponents())
                            .sorted(Comparator.comparing(RecordComponent::getName))
                            .map(Component::of)
                            .toArray(Component[]::new));
        }
    };

    /** The shape of a record class. */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /**
     * One component.
     *
     * @param type as declared
     * @param accessor takes the record as an object and gives the value as one
     */
    public record Component(String name, Type type, MethodHandle accessor) {

        private static Component of(RecordComponent component) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            try {
                MethodHandle handle = MethodHandles.lookup().unreflect(accessor);
                return new Component(
                        component.getName(),
                        component.getGenericType(),
                        handle.asType(MethodType.methodType(Object.class, Object.class)));
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException("cannot look into " + component.getDeclaringRecord(), e);
            }
        }

        /** Its value in a record. */
        public @Nullable Object of(Record owner) {
            try {
                return accessor.invokeExact((Object) owner);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a record's accessor threw", e);
            }
        }
    }
}
