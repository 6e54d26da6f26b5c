package io.fundcalc.intake.content;

import java.util.List;

/**
 * NAV histories: one for a file without a column of fund codes, else one for each fund.
 *
 * @param histories in the order in which the file first names their funds; never empty
 */
public record NavContent(List<NavHistory> histories) implements IntakeContent {

    @Override
    public int size() {
        return histories.stream().mapToInt(history -> history.days().length).sum();
    }
}
