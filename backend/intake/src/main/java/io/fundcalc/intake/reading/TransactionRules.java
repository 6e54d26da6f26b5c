package io.fundcalc.intake.reading;

import io.fundcalc.intake.content.TransactionType;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.report.ProblemCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What an act must say to be one. */
final class TransactionRules {

    /** Amount and shares times NAV may differ by fees and rounding; beyond this share something is wrong. */
    private static final BigDecimal SLACK = new BigDecimal("0.02");

    private static final BigDecimal CENT = new BigDecimal("0.02");

    private final RowReader row;

    TransactionRules(RowReader row) {
        this.row = row;
    }

    /**
     * The figure whose sign says that the row takes back an act of its type, null where none does: units bought never go
     * out, income is never paid. A sale may have both signs negative, by custom of Indian registrars.
     */
    @Nullable
    ColumnRole takenBackBy(TransactionType type) {
        return switch (type) {
            case BUY, REINVEST -> isNegative(ColumnRole.SHARES) ? ColumnRole.SHARES : null;
            case DIVIDEND, INTEREST -> isNegative(ColumnRole.AMOUNT) ? ColumnRole.AMOUNT : null;
            case SELL ->
                isNegative(ColumnRole.AMOUNT) && !isZero(ColumnRole.SHARES) && !isNegative(ColumnRole.SHARES)
                        ? ColumnRole.AMOUNT
                        : null;
            default -> null;
        };
    }

    /**
     * Adds a problem for each thing that is wrong with an act.
     *
     * @param twofold whether the row also tells the fund that it converts into
     */
    void judge(TransactionType type, boolean twofold) {
        switch (type) {
            case BUY, SELL, OPENING, REINVEST, CONVERT_IN, CONVERT_OUT -> {
                if (isZero(ColumnRole.SHARES) && isZero(ColumnRole.AMOUNT)) {
                    missing(ColumnRole.AMOUNT);
                }
            }
            case DIVIDEND, INTEREST -> {
                if (isZero(ColumnRole.AMOUNT) && (type == TransactionType.DIVIDEND || isZero(ColumnRole.SHARES))) {
                    missing(ColumnRole.AMOUNT);
                }
            }
            case FEE -> {
                if (isZero(ColumnRole.AMOUNT) && isZero(ColumnRole.FEE)) {
                    missing(ColumnRole.FEE);
                }
            }
            case SPLIT -> {
                if (isZero(ColumnRole.SPLIT) && isZero(ColumnRole.SHARES)) {
                    row.problem(ProblemCode.RATIO_MISSING, -1, "");
                }
                sides();
            }
        }
        if (twofold && isZero(ColumnRole.TARGET_SHARES) && isZero(ColumnRole.AMOUNT)) {
            missing(row.layout.has(ColumnRole.TARGET_SHARES) ? ColumnRole.TARGET_SHARES : ColumnRole.AMOUNT);
        }
        signs(type, twofold);
        product(type);
    }

    /** A statement has no values beside a split that could tell which side is which: only the custom of the column does. */
    private void sides() {
        SplitText split = row.openSplit();
        int column = row.layout.column(ColumnRole.SPLIT);
        if (split != null
                && !(split.isOfOne()
                        && OpenSplits.isChinese(row.layout.columns().get(column).header()))) {
            row.problem(
                    ProblemCode.SPLIT_SIDES_UNCLEAR,
                    column,
                    split.text(),
                    split.ratio().toPlainString(),
                    split.turned().ratio().toPlainString());
        }
    }

    private void missing(ColumnRole role) {
        row.problem(ProblemCode.SHARES_OR_AMOUNT_MISSING, row.layout.column(role), "");
    }

    /** What comes in is never negative; units sold and money paid may be, by custom. */
    private void signs(TransactionType type, boolean twofold) {
        boolean receivesShares = type == TransactionType.OPENING || type == TransactionType.CONVERT_IN;
        if (twofold && isNegative(ColumnRole.TARGET_SHARES)) {
            row.problem(ProblemCode.SIGN_CONTRADICTS, ColumnRole.TARGET_SHARES);
        }
        if (receivesShares && isNegative(ColumnRole.SHARES)) {
            row.problem(ProblemCode.SIGN_CONTRADICTS, ColumnRole.SHARES);
        }
        if (isNegative(ColumnRole.UNIT_NAV)) {
            row.problem(ProblemCode.VALUE_NOT_POSITIVE, ColumnRole.UNIT_NAV);
        }
        if (isNegative(ColumnRole.SPLIT)) {
            row.problem(ProblemCode.VALUE_NOT_POSITIVE, ColumnRole.SPLIT);
        }
    }

    /** Shares times NAV is the amount, but for the fee. */
    private void product(TransactionType type) {
        boolean trade = type == TransactionType.BUY || type == TransactionType.SELL;
        if (!trade || isZero(ColumnRole.SHARES) || isZero(ColumnRole.AMOUNT) || isZero(ColumnRole.UNIT_NAV)) {
            return;
        }
        BigDecimal product = row.decimal(ColumnRole.SHARES)
                .multiply(row.decimal(ColumnRole.UNIT_NAV))
                .abs();
        BigDecimal amount = row.decimal(ColumnRole.AMOUNT).abs();
        BigDecimal fee = row.has(ColumnRole.FEE) ? row.decimal(ColumnRole.FEE).abs() : amount.multiply(SLACK);
        BigDecimal allowed = fee.add(CENT).add(amount.multiply(new BigDecimal("0.001")));
        if (product.subtract(amount).abs().compareTo(allowed) > 0) {
            row.problem(
                    ProblemCode.AMOUNT_DISAGREES,
                    row.layout.column(ColumnRole.AMOUNT),
                    amount.toPlainString(),
                    product.setScale(2, RoundingMode.HALF_UP).toPlainString());
        }
    }

    private boolean isZero(ColumnRole role) {
        return !row.has(role) || row.unscaled(role) == 0;
    }

    private boolean isNegative(ColumnRole role) {
        return row.has(role) && row.unscaled(role) < 0;
    }
}
