package io.fundcalc.app.data;

import io.fundcalc.intake.content.Transaction;
import io.fundcalc.intake.content.TransactionContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The acts of a statement, in the form a ledger takes.
 *
 * @param transactions in order of days
 */
record DatasetTransactions(List<Act> transactions) {

    /**
     * One act; figures are exact and without sign, the type tells which way they go.
     *
     * @param date of confirmation where the statement tells it
     * @param type {@code opening}, {@code buy}, {@code sell}, {@code dividend}, {@code reinvest}, {@code split},
     *     {@code convertIn}, {@code convertOut}, {@code fee} or {@code interest}; units that come or go without money
     *     (another custodian, a correction of the registrar's) are converted in or out
     * @param fund code, or the name where the statement has no codes
     * @param name empty where the statement has none
     * @param shares units
     * @param amount money; of a {@code fee} it counts only where {@code fee} is null
     * @param nav unit NAV
     * @param fee money; of a {@code fee} it is what was paid, also where an amount stands beside it
     * @param ratio new units for each old one
     */
    record Act(
            LocalDate date,
            String type,
            String fund,
            String name,
            @Nullable BigDecimal shares,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal nav,
            @Nullable BigDecimal fee,
            @Nullable BigDecimal ratio) {

        private static Act of(Transaction act) {
            return new Act(
                    act.date(),
                    act.type().code(),
                    act.fund(),
                    act.name(),
                    act.shares(),
                    act.amount(),
                    act.nav(),
                    act.fee(),
                    act.ratio());
        }
    }

    static DatasetTransactions of(TransactionContent acts) {
        return new DatasetTransactions(acts.rows().stream().map(Act::of).toList());
    }
}
