package io.fundcalc.app.fund.source.folder;

import io.fundcalc.app.platform.series.ProvidedSeries.Remark;
import io.fundcalc.app.platform.series.QualityRemarks;
import io.fundcalc.intake.IntakeReport;
import io.fundcalc.intake.content.ReturnColumns;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Evidence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Notes that every answer from a file of the directory carries. A file in the directory has no report that its owner
 * sees, so the notes name what an upload would ask about.
 */
final class FileRemarks {

    private static final Set<ColumnRole> USED = EnumSet.of(
            ColumnRole.DATE,
            ColumnRole.UNIT_NAV,
            ColumnRole.CUMULATIVE_NAV,
            ColumnRole.ADJUSTED_NAV,
            ColumnRole.INCOME,
            ColumnRole.DIVIDEND,
            ColumnRole.SPLIT);

    private FileRemarks() {}

    /** All of them: guessed columns, open questions, then what was concluded. */
    static List<Remark> of(ReturnColumns columns, IntakeReport report) {
        List<Remark> remarks = new ArrayList<>();
        report.columns().stream()
                .filter(column -> USED.contains(column.role()) && isGuessed(column))
                .map(column -> new Remark(
                        column.role() == ColumnRole.DATE ? "FUND_DATE_COLUMN_GUESSED" : "FUND_COLUMN_GUESSED",
                        column.header(),
                        String.valueOf(column.index() + 1)))
                .forEach(remarks::add);
        if (!report.questions().isEmpty()) {
            List<String> codes = report.questions().stream()
                    .map(question -> question.code().name())
                    .toList();
            remarks.add(new Remark("FUND_FILE_UNCONFIRMED", codes.size(), String.join(", ", codes)));
        }
        columns.cautions().forEach(caution -> remarks.add(new Remark(caution.code(), caution.args())));
        columns.doubts().forEach(doubt -> remarks.add(QualityRemarks.of(doubt)));
        return List.copyOf(remarks);
    }

    /** Whether a column was found by what it holds, because its name says nothing. */
    private static boolean isGuessed(Column column) {
        return column.evidence().code() == Evidence.Code.VALUES;
    }
}
