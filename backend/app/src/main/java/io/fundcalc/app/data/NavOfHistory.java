package io.fundcalc.app.data;

import io.fundcalc.app.platform.series.ProvidedSeries;
import io.fundcalc.app.platform.series.ProvidedSeries.Origin;
import io.fundcalc.app.platform.series.ProvidedSeries.Remark;
import io.fundcalc.app.platform.series.QualityRemarks;
import io.fundcalc.engine.quality.Finding;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.Split;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.ReturnColumns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What a fund published, from the columns that a file happens to have. */
final class NavOfHistory {

    private NavOfHistory() {}

    /**
     * The series that a history makes; where less is known than a return needs, a remark says so.
     *
     * @param findings what looks wrong with it
     * @param questions codes of open questions about its file
     */
    static ProvidedSeries of(NavHistory history, Origin origin, List<Finding> findings, List<String> questions) {
        ReturnColumns columns = ReturnColumns.of(history);
        List<Remark> remarks = new ArrayList<>(unconfirmed(questions));
        columns.cautions().forEach(caution -> remarks.add(new Remark(caution.code(), caution.args())));
        remarks.addAll(QualityRemarks.of(findings, "DATASET_MORE_FINDINGS"));
        return new ProvidedSeries(
                new NavSeries(Dates.of(columns.days()), columns.values().toDoubles()),
                events(columns.payouts(), Dividend::new),
                events(columns.splits(), Split::new),
                origin,
                remarks);
    }

    /** The remark that questions about the file are open; none where there are none. */
    static List<Remark> unconfirmed(List<String> questions) {
        return questions.isEmpty()
                ? List.of()
                : List.of(new Remark("READING_UNCONFIRMED", questions.size(), String.join(", ", questions)));
    }

    private static <T> List<T> events(Map<Integer, BigDecimal> told, BiFunction<Integer, Double, T> event) {
        return told.entrySet().stream()
                .map(each -> event.apply(each.getKey(), each.getValue().doubleValue()))
                .toList();
    }
}
