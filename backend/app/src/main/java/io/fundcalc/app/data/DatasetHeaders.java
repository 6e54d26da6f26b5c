package io.fundcalc.app.data;

import io.fundcalc.app.data.store.DatasetHeader;
import io.fundcalc.app.data.store.DatasetPart;
import io.fundcalc.intake.IntakeReport;
import io.fundcalc.intake.content.IntakeContent;
import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.ReturnContent;
import io.fundcalc.intake.content.TransactionContent;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.report.Counts;
import io.fundcalc.intake.report.ProblemCode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What is known of a data set from the report of its file. */
final class DatasetHeaders {

    private DatasetHeaders() {}

    static DatasetHeader of(String id, String name, String file, IntakeReport read, Map<DatasetPart, byte[]> parts) {
        Counts counts = read.counts();
        Map<DatasetPart, Integer> lengths = new EnumMap<>(DatasetPart.class);
        parts.forEach((part, bytes) -> lengths.put(part, bytes.length));
        return new DatasetHeader(
                id,
                name,
                file,
                read.kind(),
                read.fingerprint(),
                System.currentTimeMillis(),
                new DatasetHeader.RowCounts(
                        counts.rows(), counts.accepted(), counts.rejected(), counts.duplicates(), counts.skipped()),
                read.from(),
                read.to(),
                read.kind() == DatasetKind.NAV
                        ? read.problems().counts().getOrDefault(ProblemCode.DAYS_MISSING, 0)
                        : null,
                funds(read.content()),
                read.questions().stream()
                        .map(question -> question.code().name())
                        .toList(),
                lengths);
    }

    private static List<DatasetHeader.Fund> funds(IntakeContent content) {
        return switch (content) {
            case NavContent nav ->
                nav.histories().stream()
                        .map(history -> new DatasetHeader.Fund(history.fund(), history.name(), history.days().length))
                        .toList();
            case ReturnContent returns ->
                returns.histories().stream()
                        .map(history -> new DatasetHeader.Fund(history.fund(), history.name(), history.days().length))
                        .toList();
            case TransactionContent acts -> {
                int[] rows = new int[acts.funds().size()];
                Arrays.stream(acts.fundIndex()).forEach(fund -> rows[fund]++);
                yield IntStream.range(0, rows.length)
                        .mapToObj(fund -> new DatasetHeader.Fund(
                                acts.funds().get(fund), acts.names().get(fund), rows[fund]))
                        .toList();
            }
        };
    }
}
