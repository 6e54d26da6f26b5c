package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.DateForm;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Question;
import io.fundcalc.intake.report.Refusal;
import java.util.List;

/**
 * How a table is written and what its columns are.
 *
 * @param kind what its rows are
 * @param headerRow row of the names of columns, as a person sees it; 0 without one
 * @param firstRow first row that may be data
 * @param columns every column
 * @param series the name of the series in each column, where each column is one
 * @param width cells of an ordinary row below the names, as far as they belong to columns
 * @param named cells of the row of names, or more where the owner gave one beyond a role: a cell further right belongs to
 *     no column
 * @param decimals mark before the decimals
 * @param dates how dates are written
 * @param percent whether changes without a percent sign are percent
 * @param guesses what was found out
 * @param questions what the table does not decide
 */
public record Layout(
        DatasetKind kind,
        int headerRow,
        int firstRow,
        List<Column> columns,
        List<String> series,
        int width,
        int named,
        DecimalStyle decimals,
        DateForm dates,
        boolean percent,
        List<Guess> guesses,
        List<Question> questions) {

    /** The role of a column; beyond the last named one there is none. */
    public ColumnRole role(int column) {
        return column < columns.size() ? columns.get(column).role() : ColumnRole.IGNORED;
    }

    /** The column of a role, −1 where there is none. */
    public int column(ColumnRole role) {
        return columns.stream()
                .filter(column -> column.role() == role)
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
    }

    /** Whether the numbers of the acts are those of trades, of which each has its own; those of orders may repeat. */
    public boolean identifiesTrades() {
        int order = column(ColumnRole.ORDER);
        if (order < 0) {
            return false;
        }
        Column column = columns.get(order);
        HeaderNames.Match match = HeaderNames.of(column.header());
        return column.evidence().code() == Evidence.Code.CHOSEN
                || (match != null && match.role() == ColumnRole.ORDER && match.rank() >= HeaderNames.TRADE_NUMBER);
    }

    /** Whether a column of a statement is left out though nothing known says that it may be. */
    public boolean isUnread(int index) {
        Column column = columns.get(index);
        HeaderNames.Match match = HeaderNames.of(column.header(), kind);
        return column.role() == ColumnRole.IGNORED
                && column.evidence().code() != Evidence.Code.CHOSEN
                && (match == null || match.role() == ColumnRole.DIVIDEND || match.role() == ColumnRole.INCOME);
    }

    /** Whether some column has a role. */
    public boolean has(ColumnRole role) {
        return column(role) >= 0;
    }

    /**
     * Ends the reading where a column is missing without which there are no such rows.
     *
     * @throws Refusal where it is
     */
    public void require() {
        if (!has(ColumnRole.DATE)) {
            throw new Refusal(headerRow > 0 ? ProblemCode.NO_DATE_COLUMN : ProblemCode.NO_HEADER);
        }
        if (kind == DatasetKind.TRANSACTIONS) {
            if (!has(ColumnRole.TYPE) && !has(ColumnRole.DESCRIPTION)) {
                throw new Refusal(ProblemCode.NO_TYPE_COLUMN);
            }
            if (!has(ColumnRole.SHARES) && !has(ColumnRole.AMOUNT)) {
                throw new Refusal(ProblemCode.NO_VALUE_COLUMN);
            }
        } else if (kind == DatasetKind.RETURNS) {
            if (!has(ColumnRole.DAILY_RETURN) && !has(ColumnRole.FUND_RETURN)) {
                throw new Refusal(ProblemCode.NO_VALUE_COLUMN);
            }
        } else if (!has(ColumnRole.UNIT_NAV)
                && !has(ColumnRole.FUND_NAV)
                && !has(ColumnRole.CUMULATIVE_NAV)
                && !has(ColumnRole.ADJUSTED_NAV)
                && !has(ColumnRole.INCOME)) {
            throw new Refusal(ProblemCode.NO_VALUE_COLUMN);
        }
    }

    /** The power of ten that the name of a column says its figures are in, such as 万元 or lakhs; else 0. */
    public int power(int column) {
        return HeaderUnit.power(columns.get(column).header());
    }
}
