package io.fundcalc.intake.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One act of a statement, figures exact and without sign: the type tells which way they go.
 *
 * @param date day of confirmation where the statement tells it, else of the order
 * @param type what was done
 * @param fund code, or the name where the statement has no codes
 * @param name name, empty where the statement has none
 * @param shares units
 * @param amount money; of a fee it counts only where the column of fees has none
 * @param nav unit NAV it was done at
 * @param fee fee; of an act that is one, what was paid
 * @param ratio new units for each old one, of a split
 */
public record Transaction(
        LocalDate date,
        TransactionType type,
        String fund,
        String name,
        @Nullable BigDecimal shares,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal nav,
        @Nullable BigDecimal fee,
        @Nullable BigDecimal ratio) {}
