package io.fundcalc.app.platform.series;

import io.fundcalc.app.platform.canonical.RecordShape;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the series in a request wherever they stand, so that no family can forget to tell of one. Which components of a
 * record can lead to a series is found out once for its class; a request that cannot hold any is skipped.
 */
final class SeriesPlaces {

    /** A series and the pointer to it. */
    record Place(String pointer, SeriesRequest series) {}

    /** The components of a record class that may lead to a series. */
    private static final ClassValue<List<RecordShape.Component>> PATHS = new ClassValue<>() {
        @Override
        protected List<RecordShape.Component> computeValue(Class<?> type) {
            return Arrays.stream(RecordShape.of(type).components())
                    .filter(component -> leads(component.type(), List.of(type)))
                    .toList();
        }
    };

    private final List<Place> found = new ArrayList<>();

    private SeriesPlaces() {}

    static List<Place> in(Record request) {
        SeriesPlaces places = new SeriesPlaces();
        places.look(request, "");
        return places.found;
    }

    private void look(@Nullable Object value, String pointer) {
        switch (value) {
            case SeriesRequest series -> found.add(new Place(pointer, series));
            case Record record -> {
                for (RecordShape.Component component : PATHS.get(record.getClass())) {
                    look(component.of(record), pointer + '/' + component.name());
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    look(list.get(i), pointer + '/' + i);
                }
            }
            case Map<?, ?> map ->
                map.forEach((key, each) -> look(
                        each,
                        pointer + '/' + String.valueOf(key).replace("~", "~0").replace("/", "~1")));
            case null, default -> {}
        }
    }

    private static boolean leads(Type type, List<Class<?>> seen) {
        return switch (type) {
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).anyMatch(argument -> leads(argument, seen));
            case Class<?> plain when plain == SeriesRequest.class -> true;
            case Class<?> plain when seen.contains(plain) -> false;
            case Class<?> plain
            when plain.isSealed() ->
                Arrays.stream(plain.getPermittedSubclasses()).anyMatch(each -> leads(each, seen));
            case Class<?> plain
            when plain.isRecord() -> {
                List<Class<?>> deeper = new ArrayList<>(seen);
                deeper.add(plain);
                yield Arrays.stream(plain.getRecordComponents())
                        .anyMatch(component -> leads(component.getGenericType(), deeper));
            }
            default -> false;
        };
    }
}
