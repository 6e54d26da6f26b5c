package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.DateCell;
import io.fundcalc.intake.cell.NumberCell;
import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.row.CellKind;

/** Names what is wrong with a cell that could not be read. */
final class CellProblems {

    private CellProblems() {}

    static ProblemCode of(DateCell.Status status, CellKind kind, String text) {
        if (kind != CellKind.TEXT && kind != CellKind.NUMBER) {
            return of(kind, ProblemCode.DATE_UNREADABLE);
        }
        return switch (status) {
            case IMPOSSIBLE -> ProblemCode.DATE_IMPOSSIBLE;
            case SHORT_YEAR -> ProblemCode.DATE_SHORT_YEAR;
            case OUT_OF_RANGE -> ProblemCode.DATE_OUT_OF_RANGE;
            case OTHER_ORDER -> ProblemCode.DATE_OTHER_ORDER;
            default -> broken(text, ProblemCode.DATE_UNREADABLE);
        };
    }

    static ProblemCode of(NumberCell.Status status, CellKind kind, String text) {
        return switch (status) {
            case GROUPING -> ProblemCode.NUMBER_GROUPING;
            case TOO_LONG -> ProblemCode.NUMBER_TOO_LONG;
            default -> of(kind, broken(text, ProblemCode.NUMBER_UNREADABLE));
        };
    }

    static ProblemCode of(CellKind kind, ProblemCode otherwise) {
        return switch (kind) {
            case ERROR -> ProblemCode.CELL_ERROR;
            case FORMULA -> ProblemCode.FORMULA_WITHOUT_VALUE;
            default -> otherwise;
        };
    }

    private static ProblemCode broken(String text, ProblemCode otherwise) {
        if (Words.isUndecoded(text)) {
            return ProblemCode.UNDECODABLE;
        }
        return Words.hasControl(text) ? ProblemCode.CONTROL_CHARACTER : otherwise;
    }
}
