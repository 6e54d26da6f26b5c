package io.fundcalc.intake;

import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Question;
import io.fundcalc.intake.report.Question.Answer;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.CorrectedRows;
import io.fundcalc.intake.sniff.Hints;
import io.fundcalc.intake.sniff.Layout;
import io.fundcalc.intake.sniff.LayoutSniffer;
import io.fundcalc.intake.sniff.Sample;
import io.fundcalc.intake.xlsx.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Opens the sheet of a workbook that holds a table. */
final class WorkbookOpening {

    private static final int SAMPLED_ROWS = 1000;
    private static final int SHEETS_LOOKED_AT = 10;
    /** Sheets that are named and offered in a question. */
    private static final int SHEETS_NAMED = 8;

    private WorkbookOpening() {}

    private record Candidate(Workbook.Sheet sheet, Sample sample, double score) {}

    static OpenTable open(Path file, IntakeOptions options, IntakeLimits limits, Findings findings) throws IOException {
        Workbook workbook = Workbook.open(file, limits.inflated(), limits.columns());
        try {
            findings.add(new Guess(Guess.Topic.FORMAT, "XLSX", 1, Evidence.of(Evidence.Code.WORKBOOK), List.of()));
            Candidate best = best(workbook, options, limits);
            findings.add(guess(workbook, best, options.sheet() != null));
            if (options.sheet() == null) {
                askForOthers(workbook, best, limits, findings);
            }
            findings.rows(best.sample.rows());
            if (best.sample.rows().isEmpty()) {
                throw new Refusal(ProblemCode.EMPTY_FILE);
            }
            return new OpenTable(
                    CorrectedRows.of(workbook.rows(best.sheet), options.edits()),
                    best.sample.rows(),
                    false,
                    false,
                    workbook.since1904(),
                    workbook);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** The sheet whose names of columns are known best, the first of equals; or the one that the owner chose. */
    private static Candidate best(Workbook workbook, IntakeOptions options, IntakeLimits limits) throws IOException {
        String chosen = options.sheet();
        List<Workbook.Sheet> sheets = chosen == null
                ? workbook.sheets()
                        .subList(0, Math.min(SHEETS_LOOKED_AT, workbook.sheets().size()))
                : workbook.sheets().stream()
                        .filter(sheet -> sheet.name().equals(chosen))
                        .toList();
        Candidate best = null;
        for (Workbook.Sheet sheet : sheets) {
            Sample sample = new Sample(SAMPLED_ROWS, limits.columns());
            CorrectedRows.of(workbook.rows(sheet), options.edits()).read(sample);
            double score = LayoutSniffer.promise(sample.rows());
            if (best == null || score > best.score) {
                best = new Candidate(sheet, sample, score);
            }
        }
        if (best == null) {
            throw new Refusal(ProblemCode.NO_SUCH_SHEET, String.valueOf(chosen));
        }
        return best;
    }

    /** Asks about sheets that hold a table as well, and about those that were not looked at: one sheet is read. */
    private static void askForOthers(Workbook workbook, Candidate best, IntakeLimits limits, Findings findings)
            throws IOException {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < workbook.sheets().size(); i++) {
            Workbook.Sheet sheet = workbook.sheets().get(i);
            if (!sheet.equals(best.sheet) && (i >= SHEETS_LOOKED_AT || isTable(workbook, sheet, limits))) {
                others.add(sheet.name());
            }
        }
        if (!others.isEmpty()) {
            List<String> named =
                    others.stream().limit(SHEETS_NAMED).map(Words::shown).toList();
            findings.ask(new Question(
                    QuestionCode.SHEETS_LEFT_OUT,
                    List.of(Words.shown(best.sheet.name()), String.join(", ", named), others.size()),
                    Question.Place.FILE,
                    others.stream()
                            .limit(SHEETS_NAMED)
                            .map(name -> Answer.of("SHEET", IntakeOptions.NONE.withSheet(name), Words.shown(name)))
                            .toList()));
        }
    }

    /** Whether a sheet could be read. */
    private static boolean isTable(Workbook workbook, Workbook.Sheet sheet, IntakeLimits limits) throws IOException {
        Sample sample = new Sample(SAMPLED_ROWS, limits.columns());
        workbook.rows(sheet).read(sample);
        try {
            Layout layout = LayoutSniffer.of(sample.rows(), Hints.NONE);
            layout.require();
            return sample.rows().stream().anyMatch(row -> row.number() >= layout.firstRow() && row.filled() > 1);
        } catch (Refusal noTable) {
            return false;
        }
    }

    private static Guess guess(Workbook workbook, Candidate best, boolean chosen) {
        List<String> others = workbook.sheets().stream()
                .map(Workbook.Sheet::name)
                .filter(name -> !name.equals(best.sheet.name()))
                .toList();
        double confidence = chosen || others.isEmpty() ? 1 : Math.min(0.95, 0.3 + 0.2 * best.score);
        return new Guess(
                Guess.Topic.SHEET,
                best.sheet.name(),
                confidence,
                Evidence.of(
                        chosen ? Evidence.Code.CHOSEN : Evidence.Code.KNOWN_HEADERS,
                        String.format(Locale.ROOT, "%.0f", best.score),
                        best.sample.rows().size()),
                others);
    }
}
