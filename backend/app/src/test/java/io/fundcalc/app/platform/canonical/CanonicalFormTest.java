package io.fundcalc.app.platform.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalFormTest {

    record Anything(@Nullable Object a, @Nullable Object b, double @Nullable [] numbers, int @Nullable [] days) {}

    record Twin(@Nullable Object a, @Nullable Object b, double @Nullable [] numbers, int @Nullable [] days) {}

    private static String key(
            @Nullable Object a, @Nullable Object b, double @Nullable [] numbers, int @Nullable [] days) {
        return Arrays.toString(CanonicalForm.digest(new Anything(a, b, numbers, days)));
    }

    private static String key(@Nullable Object a) {
        return key(a, null, null, null);
    }

    @Test
    void takesEqualQuestionsForEqual() {
        assertThat(key(new BigDecimal("1.50"))).isEqualTo(key(new BigDecimal("1.5")));
        assertThat(key(new BigDecimal("0.00"))).isEqualTo(key(BigDecimal.ZERO));
        assertThat(key(1)).isEqualTo(key(1L));
        assertThat(key(0.0)).isEqualTo(key(-0.0));
        assertThat(key(null, null, new double[] {-0.0}, null)).isEqualTo(key(null, null, new double[] {0.0}, null));
        assertThat(key(Set.of("x", "y", "z"))).isEqualTo(key(new LinkedHashSet<>(List.of("z", "x", "y"))));
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("q", 2);
        map.put("p", 1);
        map.put("absent", null);
        assertThat(key(map)).isEqualTo(key(Map.of("p", 1, "q", 2)));
    }

    @Test
    void tellsNeighboursApart() {
        List<String> keys = new ArrayList<>(List.of(
                key(null),
                key(List.of()),
                key(Map.of()),
                key(""),
                key("1"),
                key(1),
                key(1.0),
                key(BigDecimal.ONE),
                key(true),
                key(LocalDate.ofEpochDay(1)),
                key(List.of("ab", "c")),
                key(List.of("a", "bc")),
                key(List.of(List.of("a"), "bc")),
                key(Set.of("a", "bc")),
                key(1, 2, null, null),
                key(2, 1, null, null),
                key(null, 1, null, null)));
        keys.add(key(null, null, new double[] {1, 2}, null));
        keys.add(key(null, null, new double[] {2, 1}, null));
        keys.add(key(null, null, new double[] {}, null));
        keys.add(key(null, null, null, new int[] {}));
        keys.add(key(null, null, null, new int[] {1, 2}));
        keys.add(key(null, null, null, new int[] {1, 2, 0}));
        keys.add(key(null, null, null, new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE}));
        keys.add(Arrays.toString(CanonicalForm.digest(new Twin(null, null, null, null))));

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void refusesWhatHasNoCanonicalForm() {
        assertThatThrownBy(() -> key(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    /** Pairs drawn from a small space, so that equal ones are frequent: the key is equal exactly when the value is. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000})
    void givesEqualKeysExactlyToEqualValues(long seed) {
        Random random = new Random(seed);
        Map<String, String> keyOfValue = new HashMap<>();
        Map<String, String> valueOfKey = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            Anything value = new Anything(any(random, 3), any(random, 2), numbers(random), days(random));
            String readable = readable(value.a()) + "|" + readable(value.b()) + "|" + Arrays.toString(value.numbers())
                    + "|" + Arrays.toString(value.days());
            String key = Arrays.toString(CanonicalForm.digest(value));
            assertThat(keyOfValue.computeIfAbsent(readable, _ -> key)).isEqualTo(key);
            assertThat(valueOfKey.computeIfAbsent(key, _ -> readable)).isEqualTo(readable);
        }
        assertThat(keyOfValue).hasSizeLessThan(50_000);
    }

    private static @Nullable Object any(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 10 : 7);
        int small = random.nextInt(3);
        return switch (kind) {
            case 0 -> null;
            case 1 -> small;
            case 2 -> (double) small;
            case 3 -> random.nextBoolean();
            case 4 -> "x".repeat(small);
            case 5 -> BigDecimal.valueOf(small);
            case 6 -> LocalDate.ofEpochDay(small);
            case 7 -> listOf(random, depth, small);
            case 8 -> mapOf(random, depth, small);
            default -> new Twin(any(random, depth - 1), small, null, null);
        };
    }

    private static List<@Nullable Object> listOf(Random random, int depth, int size) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(any(random, depth - 1));
        }
        return list;
    }

    private static Map<String, Object> mapOf(Random random, int depth, int size) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < size; i++) {
            Object value = any(random, depth - 1);
            if (value != null) {
                map.put("k" + random.nextInt(3), value);
            }
        }
        return map;
    }

    private static double @Nullable [] numbers(Random random) {
        int size = random.nextInt(4) - 1;
        return size < 0 ? null : random.ints(size, 0, 2).asDoubleStream().toArray();
    }

    private static int @Nullable [] days(Random random) {
        int size = random.nextInt(4) - 1;
        return size < 0 ? null : random.ints(size, -1, 2).toArray();
    }

    private static String readable(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> "m" + new java.util.TreeMap<>(readableEntries(map));
            case List<?> list ->
                "l" + list.stream().map(CanonicalFormTest::readable).toList();
            case Twin twin -> "twin(" + readable(twin.a()) + "," + readable(twin.b()) + ")";
            default -> value.getClass().getSimpleName() + ":" + value;
        };
    }

    private static Map<String, String> readableEntries(Map<?, ?> map) {
        Map<String, String> entries = new HashMap<>();
        map.forEach((key, value) -> entries.put(String.valueOf(key), readable(value)));
        return entries;
    }
}
