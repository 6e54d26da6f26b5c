package io.fundcalc.app.platform.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No series of a request escapes, wherever it stands. */
class SeriesPlacesTest {

    private record Inner(@Nullable SeriesRequest benchmark, int weight) {}

    private sealed interface Choice {}

    private record Chosen(SeriesRequest series) implements Choice {}

    private record Request(
            List<SeriesRequest> funds,
            Map<String, SeriesRequest> byName,
            Inner inner,
            @Nullable Choice choice,
            List<LocalDate> dates,
            @Nullable Request again) {}

    private record Flows(List<Inner> parts) {}

    private record NoSeries(List<LocalDate> dates, double[] amounts) {}

    private static SeriesRequest fund(String code) {
        return new SeriesRequest(null, null, null, null, null, null, null, null, code);
    }

    @Test
    void findsSeriesInListsMapsRecordsAndChoices() {
        Request request = new Request(
                List.of(fund("a"), fund("b")),
                Map.of("x/y~z", fund("c")),
                new Inner(fund("d"), 1),
                new Chosen(fund("e")),
                List.of(),
                null);

        assertThat(SeriesPlaces.in(request))
                .extracting(SeriesPlaces.Place::pointer, place -> place.series().fund())
                .containsExactlyInAnyOrder(
                        tuple("/funds/0", "a"),
                        tuple("/funds/1", "b"),
                        tuple("/byName/x~1y~0z", "c"),
                        tuple("/inner/benchmark", "d"),
                        tuple("/choice/series", "e"));
    }

    @Test
    void findsSeriesInRecordsOfAList() {
        assertThat(SeriesPlaces.in(new Flows(List.of(new Inner(null, 1), new Inner(fund("a"), 2)))))
                .extracting(SeriesPlaces.Place::pointer)
                .containsExactly("/parts/1/benchmark");
    }

    @Test
    void findsNoneWhereThereIsNone() {
        assertThat(SeriesPlaces.in(new NoSeries(List.of(LocalDate.EPOCH), new double[] {1})))
                .isEmpty();
    }
}
