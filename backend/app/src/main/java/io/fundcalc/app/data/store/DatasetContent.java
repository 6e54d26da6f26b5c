package io.fundcalc.app.data.store;

import io.fundcalc.intake.content.IntakeContent;
import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.ReturnContent;
import io.fundcalc.intake.content.TransactionContent;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A data set with its rows.
 *
 * @param stored what is known of it
 * @param rows typed
 */
public record DatasetContent(StoredDataset stored, IntakeContent rows) {

    /** Objects around the columns. */
    private static final int OVERHEAD_BYTES = 2048;
    /** A decimal: eight bytes of digits and one of scale. */
    private static final int DECIMAL_BYTES = 9;

    private static final int DAY_BYTES = 4;
    /** Kind of act and place of the fund. */
    private static final int ACT_BYTES = 5;

    /** Memory that the rows take. */
    int weight() {
        return OVERHEAD_BYTES
                + switch (rows) {
                    case NavContent nav ->
                        nav.histories().stream()
                                .mapToInt(DatasetContent::weight)
                                .sum();
                    case ReturnContent returns ->
                        returns.histories().stream()
                                .mapToInt(
                                        history -> OVERHEAD_BYTES + history.days().length * (DAY_BYTES + DECIMAL_BYTES))
                                .sum();
                    case TransactionContent acts ->
                        acts.size()
                                * (DAY_BYTES
                                        + ACT_BYTES
                                        + columns(
                                                        acts.shares(),
                                                        acts.amounts(),
                                                        acts.navs(),
                                                        acts.fees(),
                                                        acts.ratios())
                                                * DECIMAL_BYTES);
                };
    }

    private static int weight(NavHistory history) {
        int columns = columns(
                history.unit(),
                history.cumulative(),
                history.adjusted(),
                history.published(),
                history.payouts(),
                history.ratios());
        return OVERHEAD_BYTES + history.days().length * (DAY_BYTES + columns * DECIMAL_BYTES);
    }

    private static int columns(@Nullable Object... columns) {
        return (int) Arrays.stream(columns).filter(Objects::nonNull).count();
    }
}
