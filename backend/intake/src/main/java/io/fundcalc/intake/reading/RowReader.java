package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.DateCell;
import io.fundcalc.intake.cell.NumberCell;
import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.ProblemCode.Scope;
import io.fundcalc.intake.report.ProblemList;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.CellKind;
import io.fundcalc.intake.row.RowSink;
import io.fundcalc.intake.sniff.Layout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows cell by cell into registers, and then takes or rejects the row as a whole. */
abstract class RowReader implements RowSink {

    final Problems problems;
    final Layout layout;
    final TextColumns texts;
    private final TableOptions frame;
    private final int firstRow;
    private final int longest;
    /** Cells from here on belong to no column. */
    private final int known;

    private final ColumnRole[] roles;
    private final ScaledNumber number;
    private final DateCell date;
    private final List<Problem> pending = new ArrayList<>();
    final RowFigures figures = new RowFigures();
    private final FirstCell first = new FirstCell();
    private final LeftOutCells leftOut = new LeftOutCells();

    /** The row that is read. */
    int row;

    /** Its day. */
    int day;

    private DateCell.Status dateStatus = DateCell.Status.EMPTY;
    private boolean repeatsHeader;
    private boolean extra;
    private boolean faulty;
    private int filled;
    private int rows;
    private int skipped;

    RowReader(Layout layout, TableOptions frame) {
        this.layout = layout;
        this.frame = frame;
        this.firstRow = layout.firstRow();
        this.longest = frame.field();
        // A number with unquoted thousands falls apart into one cell too many, in every row of a text alike.
        this.known = frame.strict() ? layout.named() : layout.columns().size();
        this.problems = new Problems(frame.problems());
        this.roles = layout.columns().stream().map(column -> column.role()).toArray(ColumnRole[]::new);
        this.number = new ScaledNumber(layout);
        this.date = new DateCell(layout.dates().since1904(frame.since1904()));
        this.texts = new TextColumns(layout);
    }

    /** Takes a figure that is one of several of its role in the row; false where the role has one column. */
    boolean takes(int column, long unscaled, int scale) {
        return false;
    }

    /** Judges the row whose cells were read; adds a problem for each thing wrong. False: the row claims nothing. */
    abstract boolean judge();

    /** Takes the row into the result. */
    abstract void take();

    @Override
    public final void begin(int row) {
        this.row = row;
        if (filled > 0 || extra) {
            figures.clear();
            texts.clear();
            pending.clear();
            first.clear();
        }
        filled = 0;
        extra = false;
        faulty = false;
        repeatsHeader = false;
        dateStatus = DateCell.Status.EMPTY;
    }

    @Override
    public final void cell(int column, char[] buffer, int offset, int length, CellKind kind) {
        if (row < firstRow
                || (length == 0 && kind != CellKind.FORMULA)
                || (length > 0 && buffer[offset] <= ' ' && FirstCell.isBlank(buffer, offset, length))) {
            return;
        }
        if (column >= known) {
            if (column >= frame.columns()) {
                throw new Refusal(ProblemCode.TOO_MANY_COLUMNS, frame.columns());
            }
            extra = true;
            return;
        }
        if (filled++ == 0) {
            first.set(buffer, offset, length);
        }
        if (length > longest) {
            problem(ProblemCode.FIELD_TOO_LONG, column, new String(buffer, offset, 100), length, frame.field());
            return;
        }
        switch (roles[column]) {
            case IGNORED -> ignored(column, buffer, offset, length, kind);
            case DATE -> date(column, buffer, offset, length, kind);
            case FUND_CODE, FUND_NAME, TARGET_FUND, TYPE, DESCRIPTION, STATUS, ORDER ->
                text(column, buffer, offset, length, kind);
            default -> decimal(column, buffer, offset, length, kind);
        }
    }

    /** Looks at a cell of a column that is not read. */
    void ignored(int column, char[] buffer, int offset, int length, CellKind kind) {}

    private void date(int column, char[] buffer, int offset, int length, CellKind kind) {
        dateStatus = switch (kind) {
            case TEXT -> date.read(buffer, offset, length);
            case NUMBER -> date.readStored(buffer, offset, length);
            default -> DateCell.Status.UNREADABLE;
        };
        day = date.day();
        if (dateStatus == DateCell.Status.READ || dateStatus == DateCell.Status.EMPTY) {
            return;
        }
        String text = new String(buffer, offset, length);
        repeatsHeader = text.strip().equals(layout.columns().get(column).header());
        problem(CellProblems.of(dateStatus, kind, text), column, text);
    }

    private void text(int column, char[] buffer, int offset, int length, CellKind kind) {
        if (kind == CellKind.ERROR || kind == CellKind.FORMULA) {
            problem(CellProblems.of(kind, ProblemCode.CELL_ERROR), column, new String(buffer, offset, length));
            return;
        }
        ProblemCode wrong = texts.read(column, buffer, offset, length);
        if (wrong != null) {
            problem(wrong, column, new String(buffer, offset, length), texts.padded());
        }
    }

    private void decimal(int column, char[] buffer, int offset, int length, CellKind kind) {
        NumberCell.Status status = number.read(column, buffer, offset, length, kind);
        ColumnRole role = roles[column];
        if (status == NumberCell.Status.READ) {
            if (takes(column, number.unscaled(), number.scale())) {
                return;
            }
            if (role != ColumnRole.FEE || !figures.has(role)) {
                figures.set(role, number.unscaled(), number.scale());
            } else if (!figures.add(role, number.unscaled(), number.scale())) {
                problem(ProblemCode.NUMBER_TOO_LONG, column, new String(buffer, offset, length));
            }
        } else if (status != NumberCell.Status.EMPTY) {
            String text = new String(buffer, offset, length);
            if (kind == CellKind.TEXT && figures.tell(role, text)) {
                return;
            }
            problem(CellProblems.of(status, kind, text), column, text);
        }
    }

    @Override
    public final boolean end(int width) {
        if (row < firstRow) {
            return true;
        }
        boolean dated = dateStatus == DateCell.Status.READ;
        if (filled == 0 || (!dated && (repeatsHeader || Remarks.isRemark(first.text(), filled)))) {
            skipped++;
            return true;
        }
        if (dateStatus == DateCell.Status.EMPTY) {
            problem(ProblemCode.DATE_MISSING, layout.column(ColumnRole.DATE), "");
        }
        if (frame.strict() && width < layout.width()) {
            problem(ProblemCode.MISSING_CELLS, -1, first.text(), width, layout.width());
        } else if (extra) {
            problem(ProblemCode.EXTRA_CELLS, -1, first.text(), width, known);
        }
        if (!judge()) {
            skipped++;
            return true;
        }
        if (++rows > frame.rows()) {
            throw new Refusal(ProblemCode.TOO_MANY_ROWS, frame.rows());
        }
        pending.forEach(problems::add);
        if (!faulty) {
            take();
        }
        return true;
    }

    /** Whether a row counts without a figure that cannot be read. */
    abstract boolean isOptional(ColumnRole role);

    /** Notes a problem of the row; in a cell that the row can do without, leaves out the cell alone. */
    final void problem(ProblemCode code, int column, String value, Object... args) {
        if (code.scope() == Scope.ROW && column >= 0 && isOptional(roles[column])) {
            leaveOut(column, value);
            return;
        }
        faulty |= code.scope() == Scope.ROW;
        pending.add(told(code, column, value, args));
    }

    final Problem told(ProblemCode code, int column, String value, Object... args) {
        String header = column < 0 ? "" : layout.columns().get(column).header();
        return new Problem(row, column, header, Words.shown(value), code, List.of(args));
    }

    private void leaveOut(int column, String value) {
        if (!roles[column].isWide()) {
            figures.remove(roles[column]);
        }
        if (leftOut.isFirst(column, value)) {
            pending.add(told(ProblemCode.CELL_LEFT_OUT, column, value));
        } else {
            problems.count(ProblemCode.CELL_LEFT_OUT);
        }
    }

    /** Notes a problem of the row with the value of a role. */
    final void problem(ProblemCode code, ColumnRole role) {
        problem(code, layout.column(role), has(role) ? decimal(role).toPlainString() : "");
    }

    /** What is wrong with the rows read so far. */
    public final ProblemList problems() {
        return problems.list();
    }

    /** The refusal of a table of which nothing is left. */
    final Refusal nothingAccepted() {
        return rows == 0
                ? new Refusal(ProblemCode.NO_ROWS, skipped)
                : new Refusal(ProblemCode.NOTHING_ACCEPTED, rows, problems().total());
    }

    final boolean isFaulty() {
        return faulty;
    }

    /** Its split, where the text does not tell which side is which. */
    final @Nullable SplitText openSplit() {
        return figures.openSplit();
    }

    final boolean has(ColumnRole role) {
        return figures.has(role);
    }

    final long unscaled(ColumnRole role) {
        return figures.unscaled(role);
    }

    final int scale(ColumnRole role) {
        return figures.scale(role);
    }

    final BigDecimal decimal(ColumnRole role) {
        return figures.decimal(role);
    }

    final int rows() {
        return rows;
    }

    final int skipped() {
        return skipped;
    }
}
