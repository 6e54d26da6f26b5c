package io.fundcalc.intake.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Transactions in order of days, those of one day in the order of the file (turned round where the file runs backwards).
 *
 * @param days days since 1970-01-01
 * @param types numbers of {@link TransactionType}
 * @param fundIndex place of each row's fund in funds
 * @param funds code of each fund, or its name where there are no codes
 * @param names name of each fund, empty where there is none
 * @param shares units
 * @param amounts money
 * @param navs unit NAV
 * @param fees fees
 * @param ratios ratios of splits
 */
public record TransactionContent(
        int[] days,
        byte[] types,
        int[] fundIndex,
        List<String> funds,
        List<String> names,
        @Nullable Decimals shares,
        @Nullable Decimals amounts,
        @Nullable Decimals navs,
        @Nullable Decimals fees,
        @Nullable Decimals ratios)
        implements IntakeContent {

    @Override
    public int size() {
        return days.length;
    }

    /** A row. */
    public Transaction row(int index) {
        return new Transaction(
                LocalDate.ofEpochDay(days[index]),
                TransactionType.of(types[index]),
                funds.get(fundIndex[index]),
                names.get(fundIndex[index]),
                value(shares, index),
                value(amounts, index),
                value(navs, index),
                value(fees, index),
                value(ratios, index));
    }

    /** All rows, made as they are asked for. */
    public List<Transaction> rows() {
        return new AbstractList<>() {
            @Override
            public Transaction get(int index) {
                return row(index);
            }

            @Override
            public int size() {
                return days.length;
            }
        };
    }

    private static @Nullable BigDecimal value(@Nullable Decimals column, int index) {
        return column == null ? null : column.get(index);
    }
}
