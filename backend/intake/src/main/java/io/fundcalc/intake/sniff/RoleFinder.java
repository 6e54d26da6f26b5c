package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Evidence.Code;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds what each column is: as its owner says, by its name where its cells agree, else by what it holds. */
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

    /** Roles whose cells are numbers. */
    private static final Set<ColumnRole> FIGURES = EnumSet.of(
            ColumnRole.UNIT_NAV,
            ColumnRole.CUMULATIVE_NAV,
            ColumnRole.ADJUSTED_NAV,
            ColumnRole.DAILY_RETURN,
            ColumnRole.INCOME,
            ColumnRole.SHARES,
            ColumnRole.AMOUNT);

    private final TableNames names;
    private final List<Sample.Row> rows;
    private final Map<Integer, ColumnRole> chosen;
    private final ColumnShape[] shapes;
    private final Column[] columns;

    /**
     * Columns that nothing is known of.
     *
     * @param names of the columns
     * @param rows the sample below them
     * @param shapes what the cells of each column have in common
     * @param chosen what the owner says
     */
    RoleFinder(TableNames names, List<Sample.Row> rows, ColumnShape[] shapes, Map<Integer, ColumnRole> chosen) {
        this.names = names;
        this.rows = rows;
        this.shapes = shapes;
        this.chosen = chosen;
        this.columns = new Column[shapes.length];
        for (int i = 0; i < shapes.length; i++) {
            columns[i] = new Column(i, names.shown(i), ColumnRole.IGNORED, 1, Evidence.of(Code.USUAL), sample(i));
        }
        chosen.keySet().stream()
                .filter(index -> index < 0 || index >= shapes.length)
                .findFirst()
                .ifPresent(index -> {
                    throw new Refusal(ProblemCode.NO_SUCH_COLUMN, index + 1, shapes.length);
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

    /** Whether the table is the bill of a payment service. */
    boolean isBill() {
        return BillHeader.isBill(columns);
    }

    /** Columns that nothing but their cells tells anything about. */
    List<Integer> open() {
        return IntStream.range(0, columns.length)
                .filter(i -> columns[i].role() == ColumnRole.IGNORED && !chosen.containsKey(i))
                .filter(i -> names.match(i, null) == null)
                .boxed()
                .toList();
    }

    /** Gives columns the roles that their owner chose, and those that their names say. */
    void byOwnerAndName(DatasetKind kind) {
        byOwner();
        if (kind == DatasetKind.TRANSACTIONS && isBill()) {
            byBill();
        }
        byName(kind);
        if (kind == DatasetKind.TRANSACTIONS && !chosen.containsValue(ColumnRole.FEE)) {
            byFees();
        }
        if (columnOf(ColumnRole.DATE) < 0) {
            IntStream.range(0, columns.length)
                    .filter(column -> shapes[column].isDates() && mayBeDate(column, kind))
                    .boxed()
                    .findFirst()
                    .ifPresent(column ->
                            byValues(column, ColumnRole.DATE, shapes[column].dates() + shapes[column].serials()));
        }
    }

    /** Whether nothing but its cells tells anything about a column, or its name says what its cells are not. */
    private boolean mayBeDate(int column, DatasetKind kind) {
        HeaderNames.Match match = names.match(column, kind);
        return columns[column].role() == ColumnRole.IGNORED
                && !chosen.containsKey(column)
                && (match == null || contradicts(match.role(), shapes[column]));
    }

    private void byOwner() {
        Map<ColumnRole, Integer> seen = new EnumMap<>(ColumnRole.class);
        chosen.forEach((index, role) -> {
            // Several columns of fees are added.
            Integer other = role.isRepeatable() || role == ColumnRole.FEE ? null : seen.put(role, index);
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
        Set<ColumnRole> foreign = EnumSet.copyOf(kind == DatasetKind.TRANSACTIONS ? ONLY_NAV : ONLY_TRANSACTIONS);
        if (columnOf(ColumnRole.DESCRIPTION) >= 0) {
            foreign.addAll(DESCRIBED);
        }
        Map<ColumnRole, Integer> ranks = new EnumMap<>(ColumnRole.class);
        for (int i = 0; i < columns.length; i++) {
            HeaderNames.Match match = chosen.containsKey(i) ? null : names.match(i, kind);
            if (match == null
                    || match.role() == ColumnRole.IGNORED
                    || foreign.contains(match.role())
                    || columns[i].role() == ColumnRole.DESCRIPTION
                    || chosen.containsValue(match.role())
                    || contradicts(match.role(), shapes[i])) {
                continue;
            }
            Integer rank = ranks.get(match.role());
            int own = match.rank() + preference(match.role(), shapes[i]);
            if (rank == null || own > rank) {
                int loser = columnOf(match.role());
                if (loser >= 0) {
                    set(loser, ColumnRole.IGNORED, 0.7, Evidence.of(Code.HEADER, columns[loser].header()));
                }
                ranks.put(match.role(), own);
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
                    HeaderNames.Match match = names.match(i, null);
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

    /** Of several columns named alike, the one whose cells are what the name says; an empty column is the last choice. */
    private static int preference(ColumnRole role, ColumnShape shape) {
        boolean fits = role == ColumnRole.TYPE ? shape.isActs() : shape.filled() > 0;
        return fits ? 10 : 0;
    }

    /** Whether the cells of a column are something else than its name says. */
    private static boolean contradicts(ColumnRole role, ColumnShape shape) {
        if (shape.filled() < 2) {
            return false;
        }
        return switch (role) {
            case DATE -> !shape.isDates() && shape.isNumbers() && !shape.isWhole();
            case TYPE -> shape.isNumbers() || shape.isDates();
            default -> FIGURES.contains(role) && ((shape.isDates() && !shape.isNumbers()) || shape.isCurrencies());
        };
    }

    /** Gives a column a role because of its cells. */
    void byValues(int column, ColumnRole role, int fitting) {
        set(column, role, 0.5, Evidence.of(Code.VALUES, fitting, shapes[column].filled()));
    }

    /** Says why a column is none. */
    void leave(int column, Evidence reason) {
        set(column, ColumnRole.IGNORED, 0.6, reason);
    }

    /** The columns that share the highest rank among the names of a role, the chosen one among them. */
    List<Integer> namedAlike(ColumnRole role, DatasetKind kind) {
        int winner = columnOf(role);
        HeaderNames.Match best = winner < 0 || chosen.containsKey(winner) ? null : names.match(winner, kind);
        List<Integer> alike = new ArrayList<>();
        for (int i = 0; best != null && i < columns.length; i++) {
            if (best.equals(names.match(i, kind)) && !chosen.containsKey(i) && shapes[i].isNumbers()) {
                alike.add(i);
            }
        }
        return alike;
    }

    int columnOf(ColumnRole role) {
        for (Column column : columns) {
            if (column.role() == role) {
                return column.index();
            }
        }
        return -1;
    }

    HeaderNames.@Nullable Match match(int column) {
        return names.match(column, null);
    }

    void set(int index, ColumnRole role, double confidence, Evidence evidence) {
        columns[index] =
                new Column(index, columns[index].header(), role, confidence, evidence, columns[index].sample());
    }

    /** Every column with its role. */
    List<Column> columns() {
        return List.of(columns);
    }
}
