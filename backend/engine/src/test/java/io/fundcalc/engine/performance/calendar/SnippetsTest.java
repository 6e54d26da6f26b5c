package io.fundcalc.engine.performance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.performance.Funds;
import org.junit.jupiter.api.Test;

/** The examples that doc comments of this package show. */
class SnippetsTest {

    @Test
    void calendar() {
        // @start region="calendar"
        // From the end of 2020 on 100; 102 and 99 in January 2021, 110 at the end of February, 121 a year later.
        Calendar calendar = Calendar.of(Funds.track(
                Funds.dated("2020-12-31:100", "2021-01-11:102", "2021-01-29:99", "2021-02-26:110", "2022-02-28:121")));
        assertThat(calendar.monthly().get(0).total().value()).isCloseTo(99.0 / 100 - 1, within(1e-15));
        assertThat(calendar.monthly().get(1).total().value()).isCloseTo(110.0 / 99 - 1, within(1e-15));
        assertThat(calendar.annual().get(0).total().value()).isCloseTo(110.0 / 100 - 1, within(1e-15));
        assertThat(calendar.annual().get(1).total().value()).isCloseTo(121.0 / 110 - 1, within(1e-15));
        // @end
    }

    @Test
    void positiveMonths() {
        // @start region="positiveMonths"
        // 100, 99, 110, 121: −1 % in January 2021, then two months with a gain.
        Calendar calendar = Calendar.of(
                Funds.track(Funds.dated("2020-12-31:100", "2021-01-29:99", "2021-02-26:110", "2022-02-28:121")));
        assertThat(CalendarGains.positiveMonths(calendar).value()).isCloseTo(2.0 / 3, within(1e-15));
        // @end
    }

    @Test
    void positiveYears() {
        // @start region="positiveYears"
        // 100, 99, 110, 121: 10 % in 2021 and 10 % in 2022.
        Calendar calendar = Calendar.of(
                Funds.track(Funds.dated("2020-12-31:100", "2021-01-29:99", "2021-02-26:110", "2022-02-28:121")));
        assertThat(CalendarGains.positiveYears(calendar).value()).isCloseTo(1, within(1e-15));
        // @end
    }

    @Test
    void averageUpMonth() {
        // @start region="averageUpMonth"
        // 100, 99, 110, 121: 11 ÷ 99 in February 2021, 10 % in February 2022.
        Calendar calendar = Calendar.of(
                Funds.track(Funds.dated("2020-12-31:100", "2021-01-29:99", "2021-02-26:110", "2022-02-28:121")));
        assertThat(CalendarGains.averageUpMonth(calendar).value()).isCloseTo((11.0 / 99 + 0.1) / 2, within(1e-15));
        // @end
    }

    @Test
    void averageDownMonth() {
        // @start region="averageDownMonth"
        // 100, 99, 110, 121: one month lost 1 %.
        Calendar calendar = Calendar.of(
                Funds.track(Funds.dated("2020-12-31:100", "2021-01-29:99", "2021-02-26:110", "2022-02-28:121")));
        assertThat(CalendarGains.averageDownMonth(calendar).value()).isCloseTo(-0.01, within(1e-15));
        // @end
    }
}
