package io.fundcalc.intake;

import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.reading.Result;
import io.fundcalc.intake.reading.TableOptions;
import io.fundcalc.intake.reading.TableReader;
import io.fundcalc.intake.reading.TransactionWords;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Question;
import io.fundcalc.intake.report.Question.Answer;
import io.fundcalc.intake.report.Question.Place;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.sniff.Hints;
import io.fundcalc.intake.sniff.Layout;
import io.fundcalc.intake.sniff.LayoutSniffer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Turns a file that people have into typed rows and a report: finds out from its beginning how it is written, then reads it
 * once from end to end, a row at a time.
 */
public final class FileIntake {

    private FileIntake() {}

    /**
     * Reads a file within the usual limits.
     *
     * @param source the file
     * @param options what its owner says about it
     * @throws RefusedFileException where nothing of it can be kept
     * @throws IOException where it cannot be read from the disk
     */
    public static IntakeReport read(Source source, IntakeOptions options) throws IOException, RefusedFileException {
        return read(source, options, IntakeLimits.USUAL);
    }

    /** Reads a file within limits. */
    public static IntakeReport read(Source source, IntakeOptions options, IntakeLimits limits)
            throws IOException, RefusedFileException {
        Findings findings = new Findings(options.confirmed());
        try {
            long size = Files.size(source.file());
            if (size > limits.bytes()) {
                throw new Refusal(ProblemCode.FILE_TOO_LARGE, size, limits.bytes());
            }
            if (size == 0) {
                throw new Refusal(ProblemCode.EMPTY_FILE);
            }
            Fingerprint fingerprint = Fingerprint.begin(source.file(), options);
            try (OpenTable table = OpenTable.open(source, options, limits, findings)) {
                Layout layout = layout(table, options, findings);
                layout.require();
                TableReader reader = TableReader.of(
                        layout,
                        new TableOptions(
                                limits.rows(),
                                limits.columns(),
                                limits.field(),
                                limits.problems(),
                                table.text(),
                                table.since1904(),
                                options.events()));
                findings.reader(reader);
                table.rows().read(reader);
                return report(
                        findings,
                        layout,
                        reader.finish(),
                        Preview.of(table.sample(), layout.headerRow(), limits.preview()),
                        fingerprint.value());
            }
        } catch (Refusal e) {
            throw new RefusedFileException(e, findings.unfinished(limits.preview()));
        }
    }

    private static Layout layout(OpenTable table, IntakeOptions options, Findings findings) {
        try {
            Layout layout = LayoutSniffer.of(table.sample(), hints(table, options, true));
            findings.layout(layout);
            return layout;
        } catch (Refusal choiceThatCannotBe) {
            // The layout without such choices is what others can be made from.
            findings.layout(LayoutSniffer.of(table.sample(), hints(table, options, false)));
            throw choiceThatCannotBe;
        }
    }

    private static Hints hints(OpenTable table, IntakeOptions options, boolean places) {
        return new Hints(
                options.decimals(),
                options.dates(),
                options.kind(),
                places ? options.headerRow() : null,
                places ? options.roles() : Map.of(),
                options.percent(),
                options.zone(),
                options.swapped(),
                table.since1904(),
                TransactionWords::isAct,
                table.semicolons());
    }

    /** Whether each of three funds or more has a single day. */
    private static boolean isList(NavContent navs) {
        return navs.histories().size() > 2 && navs.histories().stream().allMatch(history -> history.days().length == 1);
    }

    private static IntakeReport report(
            Findings findings, Layout layout, Result result, List<List<String>> preview, String fingerprint) {
        findings.add(result.order());
        if (result.content() instanceof NavContent navs && isList(navs)) {
            findings.ask(new Question(
                    QuestionCode.LIST_OF_FUNDS,
                    List.of(navs.histories().size()),
                    Place.FILE,
                    List.of(Answer.of("TRANSACTIONS", IntakeOptions.NONE.withKind(DatasetKind.TRANSACTIONS)))));
        }
        return new IntakeReport(
                layout.kind(),
                findings.guesses(),
                layout.columns(),
                findings.questions(),
                result.counts(),
                result.problems(),
                preview,
                LocalDate.ofEpochDay(result.from()),
                LocalDate.ofEpochDay(result.to()),
                fingerprint,
                result.content(),
                result.rejected());
    }
}
