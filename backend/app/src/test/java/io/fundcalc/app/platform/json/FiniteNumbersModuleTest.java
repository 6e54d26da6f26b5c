package io.fundcalc.app.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FiniteNumbersModuleTest {

    private final JsonMapper json =
            JsonMapper.builder().addModule(new FiniteNumbersModule()).build();

    record Figures(
            double plain,
            @Nullable Double boxed,
            double[] row,
            @Nullable Double[] gaps) {}

    @Test
    void writesFiniteNumbersAsTheyAre() {
        Figures figures = new Figures(0.1, null, new double[] {1, 1e-9}, new Double[] {2.5, null});

        assertThat(json.writeValueAsString(figures))
                .isEqualTo("{\"plain\":0.1,\"boxed\":null,\"row\":[1.0,1.0E-9],\"gaps\":[2.5,null]}");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesOthersWhereverTheyStand(double number) {
        List<Object> places = List.of(
                new Figures(number, null, new double[0], new Double[0]),
                new Figures(0, number, new double[0], new Double[0]),
                new Figures(0, null, new double[] {1, number}, new Double[0]),
                new Figures(0, null, new double[0], new Double[] {number}),
                Map.of("figure", number),
                List.of(number));

        assertThat(places)
                .allSatisfy(place -> assertThatThrownBy(() -> json.writeValueAsString(place))
                        .hasStackTraceContaining("not a number of JSON"));
    }
}
