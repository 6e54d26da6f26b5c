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
}
