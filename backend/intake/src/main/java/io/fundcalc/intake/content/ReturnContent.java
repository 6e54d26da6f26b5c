package io.fundcalc.intake.content;

import java.util.List;

/**
 * Histories of returns: one for each fund or column.
 *
 * @param histories in the order in which the file first names their funds; never empty
 */
public record ReturnContent(List<ReturnHistory> histories) implements IntakeContent {

    @Override
    public int size() {
        return histories.stream().mapToInt(history -> history.days().length).sum();
    }
}
