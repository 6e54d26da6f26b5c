package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.DateCell;
import io.fundcalc.intake.cell.NumberCell;
import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Evidence.Code;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.CellKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds what each column is: as its owner says, by its name, else by what it holds. */
final class RoleFinder {

    private static final Set<ColumnRole> ONLY_NAV = EnumSet.of(
            ColumnRole.CUMULATIVE_NAV,
            ColumnRole.ADJUSTED_NAV,
            ColumnRole.DAILY_RETURN,
            ColumnRole.DIVIDEND,
            ColumnRole.INCOME);
    private static final Set<ColumnRole> ONLY_TRANSACTIONS = EnumSet.of(
            ColumnRole.TYPE,
            ColumnRole.DESCRIPTION,
            ColumnRole.TARGET_FUND,
            ColumnRole.TARGET_SHARES,
            ColumnRole.SHARES,
            ColumnRole.AMOUNT,
            ColumnRole.FEE,
            ColumnRole.STATUS,
            ColumnRole.ORDER);

    /** What a description tells already. */
    private static final Set<ColumnRole> DESCRIBED = EnumSet.of(ColumnRole.TYPE, ColumnRole.FUND_NAME);

    private final Sample.@Nullable Row header;
    private final List<Sample.Row> rows;
    private final Map<Integer, ColumnRole> chosen;
    private final Column[] columns;

    /**
     * Columns that nothing is known of.
     *
     * @param header the names
     * @param rows the sample below them
     * @param width cells of a row
     * @param chosen what the owner says
     */
    RoleFinder(Sample.@Nullable Row header, List<Sample.Row> rows, int width, Map<Integer, ColumnRole> chosen) {
        this.header = header;
        this.rows = rows;
        this.chosen = chosen;
        this.columns = new Column[width];
        for (int i = 0; i < width; i++) {
            String name = header == null ? "" : Words.shown(header.text(i).strip());
            columns[i] = new Column(i, name, ColumnRole.IGNORED, 1, Evidence.of(Code.USUAL), sample(i));
        }
        chosen.keySet().stream()
                .filter(index -> index < 0 || index >= width)
                .findFirst()
                .ifPresent(index -> {
                    throw new Refusal(ProblemCode.NO_SUCH_COLUMN, index + 1, width);
                });
    }

    private String sample(int column) {
        return rows.stream()
                .map(row -> row.text(column))
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(Words::shown)
                .orElse("");
    }

    /** What the names say that the rows are. */
    DatasetKind kind(@Nullable DatasetKind said) {
        if (said != null) {
            return said;
        }
        if (BillHeader.isBill(columns) || chosen.containsValue(ColumnRole.DESCRIPTION)) {
            return DatasetKind.TRANSACTIONS;
        }
        Set<ColumnRole> named = EnumSet.noneOf(ColumnRole.class);
        for (Column column : columns) {
            HeaderNames.Match match = HeaderNames.of(column.header());
            named.add(match == null ? ColumnRole.IGNORED : match.role());
        }
        named.addAll(chosen.values());
        boolean figures = named.contains(ColumnRole.SHARES) || named.contains(ColumnRole.AMOUNT);
        boolean both = named.contains(ColumnRole.SHARES) && named.contains(ColumnRole.AMOUNT);
        return both || (figures && named.contains(ColumnRole.TYPE)) ? DatasetKind.TRANSACTIONS : DatasetKind.NAV;
    }

    /** Every column with its role. */
    List<Column> columns(DatasetKind kind) {
        byOwner();
        if (kind == DatasetKind.TRANSACTIONS && BillHeader.isBill(columns)) {
            byBill();
        }
        byName(kind);
        if (kind == DatasetKind.TRANSACTIONS && !chosen.containsValue(ColumnRole.FEE)) {
            byFees();
        }
        if (columnOf(ColumnRole.DATE) < 0) {
            byValues(ColumnRole.DATE, RoleFinder::isDate);
        }
        if (kind == DatasetKind.NAV
                && columnOf(ColumnRole.UNIT_NAV) < 0
                && columnOf(ColumnRole.CUMULATIVE_NAV) < 0
                && columnOf(ColumnRole.ADJUSTED_NAV) < 0
                && columnOf(ColumnRole.INCOME) < 0) {
            byValues(ColumnRole.UNIT_NAV, RoleFinder::isValue);
        }
        return List.of(columns);
    }

    private void byOwner() {
        Map<ColumnRole, Integer> seen = new EnumMap<>(ColumnRole.class);
        chosen.forEach((index, role) -> {
            // Several columns of fees are added.
            Integer other = role == ColumnRole.IGNORED || role == ColumnRole.FEE ? null : seen.put(role, index);
            if (other != null) {
                throw new Refusal(ProblemCode.ROLE_TWICE, role.name(), other + 1, index + 1);
            }
            set(index, role, 1, Evidence.of(Code.CHOSEN));
        });
    }

    /** In a bill, what was paid for tells fund and act; what else is named like that speaks of payments. */
    private void byBill() {
        for (Column column : columns) {
            if (BillHeader.isDescription(column)
                    && !chosen.containsKey(column.index())
                    && columnOf(ColumnRole.DESCRIPTION) < 0
                    && columnOf(ColumnRole.TYPE) < 0) {
                set(column.index(), ColumnRole.DESCRIPTION, 0.95, Evidence.of(Code.HEADER, column.header()));
            }
        }
    }

    private void byName(DatasetKind kind) {
        Set<ColumnRole> foreign = EnumSet.copyOf(kind == DatasetKind.NAV ? ONLY_TRANSACTIONS : ONLY_NAV);
        if (columnOf(ColumnRole.DESCRIPTION) >= 0) {
            foreign.addAll(DESCRIBED);
        }
        Map<ColumnRole, Integer> ranks = new EnumMap<>(ColumnRole.class);
        for (int i = 0; i < columns.length; i++) {
            HeaderNames.Match match = chosen.containsKey(i) ? null : HeaderNames.of(columns[i].header());
            if (match == null
                    || match.role() == ColumnRole.IGNORED
                    || foreign.contains(match.role())
                    || columns[i].role() == ColumnRole.DESCRIPTION
                    || chosen.containsValue(match.role())) {
                continue;
            }
            Integer rank = ranks.get(match.role());
            if (rank == null || match.rank() > rank) {
                int loser = columnOf(match.role());
                if (loser >= 0) {
                    set(loser, ColumnRole.IGNORED, 0.7, Evidence.of(Code.HEADER, columns[loser].header()));
                }
                ranks.put(match.role(), match.rank());
                double confidence = match.rank() == 0 ? 0.7 : 0.9 + match.rank() * 0.01;
                Code why = match.role() == ColumnRole.INCOME ? Code.INCOME : Code.HEADER;
                set(i, match.role(), confidence, Evidence.of(why, columns[i].header()));
            }
        }
    }

    /** Commission, stamp duty and whatever else a trade costs stand in columns of their own: all of them count. */
    private void byFees() {
        List<Integer> fees = IntStream.range(0, columns.length)
                .filter(i -> !chosen.containsKey(i))
                .filter(i -> columns[i].role() == ColumnRole.IGNORED || columns[i].role() == ColumnRole.FEE)
                .filter(i -> {
                    HeaderNames.Match match = HeaderNames.of(columns[i].header());
                    return match != null && match.role() == ColumnRole.FEE;
                })
                .boxed()
                .toList();
        List<Integer> added = FeeColumns.added(fees, columns, rows);
        for (int i : fees) {
            ColumnRole role = added.contains(i) ? ColumnRole.FEE : ColumnRole.IGNORED;
            set(i, role, 0.9, Evidence.of(Code.HEADER, columns[i].header()));
        }
    }

    /** The first column without a role whose cells are mostly such. */
    private void byValues(ColumnRole role, Predicate<Sample.Cell> such) {
        for (int i = 0; i < columns.length; i++) {
            int column = i;
            if (chosen.containsKey(i) || columns[i].role() != ColumnRole.IGNORED || isNamed(i)) {
                continue;
            }
            List<Sample.Row> filled =
                    rows.stream().filter(row -> !row.text(column).isBlank()).toList();
            long fitting = filled.stream()
                    .filter(row -> such.test(row.cells().get(column)))
                    .count();
            if (fitting > 0 && fitting >= 0.8 * filled.size()) {
                set(i, role, 0.5, Evidence.of(Code.VALUES, fitting, filled.size()));
                return;
            }
        }
    }

    private boolean isNamed(int column) {
        return header != null && HeaderNames.of(columns[column].header()) != null;
    }

    private int columnOf(ColumnRole role) {
        for (Column column : columns) {
            if (column.role() == role) {
                return column.index();
            }
        }
        return -1;
    }

    private void set(int index, ColumnRole role, double confidence, Evidence evidence) {
        columns[index] =
                new Column(index, columns[index].header(), role, confidence, evidence, columns[index].sample());
    }

    private static boolean isDate(Sample.Cell cell) {
        DateCell date = new DateCell(DateOrder.DAY_FIRST, false, false);
        char[] chars = cell.text().toCharArray();
        DateCell.Status status = cell.kind() == CellKind.NUMBER
                ? date.readStored(chars, 0, chars.length)
                : date.read(chars, 0, chars.length);
        return status == DateCell.Status.READ || status == DateCell.Status.OTHER_ORDER;
    }

    private static boolean isValue(Sample.Cell cell) {
        NumberCell number = new NumberCell(DecimalStyle.POINT);
        NumberCell comma = new NumberCell(DecimalStyle.COMMA);
        char[] chars = cell.text().toCharArray();
        return (number.read(chars, 0, chars.length) == NumberCell.Status.READ && number.unscaled() > 0)
                || (comma.read(chars, 0, chars.length) == NumberCell.Status.READ && comma.unscaled() > 0);
    }
}
