package io.fundcalc.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.ReferenceFolder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real histories of 2013 to 2017, whose licence does not let us ship them: the events that are taken out are found. */
class RealFundsTest {

    /** date, unit_nav, reported_growth_pct and dividend_per_share by the file's header. */
    private static Rows rows(String fund, boolean withPayouts) {
        Rows rows = new Rows();
        for (String line : ReferenceFolder.rows("cn-fund-" + fund + "-daily.csv")) {
            String[] cells = line.split(",", -1);
            rows.row(cells[0], cells[1], cells[3].isEmpty() ? null : cells[3], null);
            if (withPayouts && !cells[4].isEmpty() && new BigDecimal(cells[4]).signum() > 0) {
                rows.payout(cells[0], cells[4]);
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"110022", "110011"})
    void flagsNothingButTheVendorsOwnSlip(String fund) {
        List<Finding> found = NavQuality.of(rows(fund, true).nav(), null);

        // 110011 on 2017-01-03: the vendor's growth is off by more than its rounding.
        assertThat(found)
                .filteredOn(each -> each.check() == Check.MISSED_EVENT)
                .extracting(Finding::from)
                .containsExactlyElementsOf(fund.equals("110011") ? List.of(Rows.day("2017-01-03")) : List.of());
        assertThat(found)
                .filteredOn(each -> each.check() == Check.JUMP_WITHOUT_EVENT)
                .isEmpty();
        assertThat(found).filteredOn(each -> each.check() == Check.GAP).isEmpty();
    }

    @Test
    void findsEveryPayoutThatIsTakenOut() {
        Map<Integer, BigDecimal> known = rows("110011", true).nav().payouts();
        List<Finding> found = MissedEvent.of(rows("110011", false).nav());

        assertThat(known).isNotEmpty();
        known.forEach((day, perShare) -> {
            Finding missed = found.stream()
                    .filter(each -> each.from() == day)
                    .findFirst()
                    .orElseThrow();
            assertThat(missed.repairs().getFirst())
                    .isInstanceOfSatisfying(
                            Repair.Payout.class,
                            payout -> assertThat(payout.perShare()).isEqualByComparingTo(perShare));
        });
    }
}
