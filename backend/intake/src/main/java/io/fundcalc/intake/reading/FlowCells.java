package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.DateCell;
import io.fundcalc.intake.cell.NumberCell;
import io.fundcalc.intake.content.TransactionType;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.reading.TransactionWords.Meaning;
import io.fundcalc.intake.sniff.Layout;
import io.fundcalc.intake.sniff.Sample;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows of a pasted sheet to flows as the investor sees them: paid in is negative, received is positive. */
public final class FlowCells {

    /**
     * A flow.
     *
     * @param date {@code YYYY-MM-DD}, or the cell as it stands where it is no date
     * @param amount a plain decimal with a point, or the cell as it stands where it is no number or its direction is not
     *     known
     * @param read whether the amount is a number
     */
    public record Row(String date, String amount, boolean read) {}

    private final int dateColumn;
    private final int amountColumn;
    private final int typeColumn;
    private final int power;
    private final DateCell date;
    private final NumberCell number;

    FlowCells(Layout layout) {
        this.dateColumn = layout.column(ColumnRole.DATE);
        this.amountColumn = layout.column(ColumnRole.AMOUNT);
        this.typeColumn = layout.column(ColumnRole.TYPE);
        this.power = amountColumn < 0 ? 0 : layout.power(amountColumn);
        this.date = new DateCell(layout.dates());
        this.number = new NumberCell(layout.decimals());
    }

    /** The flow of a row; empty where the row holds none, such as a total or an act without money. */
    Optional<Row> read(Sample.Row row) {
        String day = day(text(row, dateColumn));
        String amount = text(row, amountColumn);
        int filled = Math.toIntExact(row.filled());
        boolean dated = dateColumn >= 0 && isIso(day);
        boolean named = amount.chars().noneMatch(Character::isDigit);
        if (filled == 0 || (!dated && (named || (dateColumn >= 0 && Remarks.isRemark(row.text(0), filled))))) {
            return Optional.empty();
        }
        TransactionWords.Reading act = act(text(row, typeColumn));
        if (act.meaning() == Meaning.NOTHING || (act.meaning() == Meaning.ACT && isWithoutMoney(act.type()))) {
            return Optional.empty();
        }
        return Optional.of(amount(day, amount, text(row, typeColumn), act));
    }

    private Row amount(String day, String cell, String word, TransactionWords.Reading act) {
        char[] chars = cell.toCharArray();
        if (number.read(chars, 0, chars.length) != NumberCell.Status.READ
                || number.percent()
                || (power != 0 && !number.raise(power))) {
            return new Row(day, cell, false);
        }
        BigDecimal value = BigDecimal.valueOf(number.unscaled(), number.scale());
        if (word.isEmpty()) {
            return new Row(day, value.toPlainString(), true);
        }
        int sign = sign(act);
        // An amount whose direction nothing tells must not be taken for one that is known.
        return sign == 0 && value.signum() > 0
                ? new Row(day, cell + ' ' + word, false)
                : new Row(day, (sign == 0 ? value : signed(value.abs(), sign)).toPlainString(), true);
    }

    private static BigDecimal signed(BigDecimal value, int sign) {
        return sign < 0 ? value.negate() : value;
    }

    private static TransactionWords.Reading act(String word) {
        return word.isEmpty() ? new TransactionWords.Reading(Meaning.UNKNOWN, null) : TransactionWords.read(word);
    }

    private static boolean isWithoutMoney(@Nullable TransactionType type) {
        return type == TransactionType.REINVEST || type == TransactionType.SPLIT;
    }

    /** Which way the money of an act goes; 0 where nothing tells. */
    private static int sign(TransactionWords.Reading act) {
        if (act.type() == null) {
            return 0;
        }
        int direct = switch (act.type()) {
            case OPENING, BUY, CONVERT_IN, FEE -> -1;
            case SELL, DIVIDEND, CONVERT_OUT, INTEREST -> 1;
            case REINVEST, SPLIT -> 0;
        };
        return act.meaning() == Meaning.REVERSAL || act.meaning() == Meaning.REFUND ? -direct : direct;
    }

    private String day(String cell) {
        char[] chars = cell.toCharArray();
        return date.read(chars, 0, chars.length) == DateCell.Status.READ
                ? LocalDate.ofEpochDay(date.day()).toString()
                : cell;
    }

    private static boolean isIso(String day) {
        return day.matches("\\d{4}-\\d\\d-\\d\\d");
    }

    private static String text(Sample.Row row, int column) {
        return column < 0 ? "" : row.text(column).strip();
    }
}
