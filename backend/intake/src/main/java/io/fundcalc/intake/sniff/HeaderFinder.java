package io.fundcalc.intake.sniff;

import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.CellKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the row that names the columns, below whatever stands above it. */
final class HeaderFinder {

    /**
     * The row.
     *
     * @param row null where the table has no names
     * @param guess why
     */
    record Found(Sample.@Nullable Row row, Guess guess) {}

    /** How far down a title, an owner's name and a period may push it. */
    static final int DEEPEST = 60;

    private HeaderFinder() {}

    /** The row of names, or the one that the owner chose. */
    static Found find(List<Sample.Row> rows, @Nullable Integer chosen) {
        if (chosen != null) {
            Sample.Row row = rows.stream()
                    .filter(each -> each.number() == chosen)
                    .findFirst()
                    .orElse(null);
            if (row == null && chosen != 0) {
                throw new Refusal(ProblemCode.NO_HEADER, chosen);
            }
            return new Found(row, guess(chosen, 1, Evidence.of(Evidence.Code.CHOSEN)));
        }
        Sample.Row best = null;
        double most = 0;
        for (Sample.Row row : rows.subList(0, Math.min(DEEPEST, rows.size()))) {
            double score = score(row);
            if (score > most) {
                best = row;
                most = score;
            }
        }
        if (best == null || most < 1.5) {
            return new Found(null, guess(0, 0.6, Evidence.of(Evidence.Code.KNOWN_HEADERS, 0, 0)));
        }
        double share = known(best) / (double) Math.max(1, best.filled());
        return new Found(
                best,
                guess(
                        best.number(),
                        Math.min(0.99, 0.6 + 0.4 * share),
                        Evidence.of(Evidence.Code.KNOWN_HEADERS, known(best), best.filled())));
    }

    /** How much a row looks like names of columns. */
    static double score(Sample.Row row) {
        double score = 0;
        for (Sample.Cell cell : row.cells()) {
            HeaderNames.Match match = cell.kind() == CellKind.TEXT ? HeaderNames.of(cell.text()) : null;
            score += match == null ? 0 : match.rank() > 0 ? 1 : 0.5;
        }
        return score;
    }

    private static long known(Sample.Row row) {
        return row.cells().stream()
                .filter(cell -> HeaderNames.of(cell.text()) != null)
                .count();
    }

    private static Guess guess(int row, double confidence, Evidence evidence) {
        return new Guess(
                Guess.Topic.HEADER_ROW, String.format(Locale.ROOT, "%d", row), confidence, evidence, List.of());
    }
}
