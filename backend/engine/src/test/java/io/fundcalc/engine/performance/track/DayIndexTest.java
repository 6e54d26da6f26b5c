package io.fundcalc.engine.performance.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayIndexTest {

    /** Days one, a few, a month, a year and some decades apart. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 31, 366, 20_000})
    void findsTheFirstDayOnOrAfterAnyOther(int greatestGap) {
        Random random = new Random(greatestGap);
        int[] days = new int[200];
        days[0] = -3000;
        for (int i = 1; i < days.length; i++) {
            days[i] = days[i - 1] + 1 + random.nextInt(greatestGap);
        }
        DayIndex index = DayIndex.of(days);
        for (int question = 0; question < 500; question++) {
            int day = random.nextInt(days[0], days[199] + 1);
            int searched = Arrays.binarySearch(days, day);
            assertThat(index.onOrAfter(day)).isEqualTo(searched >= 0 ? searched : -searched - 1);
        }
        assertThat(index.onOrAfter(days[0])).isZero();
        assertThat(index.onOrAfter(days[199])).isEqualTo(199);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20_000})
    void findsASingleDay(int day) {
        assertThat(DayIndex.of(new int[] {day}).onOrAfter(day)).isZero();
    }
}
