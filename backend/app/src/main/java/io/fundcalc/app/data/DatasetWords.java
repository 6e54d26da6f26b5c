package io.fundcalc.app.data;

import io.fundcalc.app.data.DatasetResponses.DatasetDetail;
import io.fundcalc.app.data.DatasetResponses.DatasetFund;
import io.fundcalc.app.data.DatasetResponses.DatasetSummary;
import io.fundcalc.app.data.DatasetResponses.FileColumn;
import io.fundcalc.app.data.DatasetResponses.FileGuess;
import io.fundcalc.app.data.DatasetResponses.FileReading;
import io.fundcalc.app.data.DatasetResponses.ProblemCount;
import io.fundcalc.app.data.DatasetResponses.RowProblem;
import io.fundcalc.app.data.store.DatasetHeader;
import io.fundcalc.app.data.store.DatasetReport;
import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Question;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of data sets in the reader's language. */
@Component
class DatasetWords {

    private static final double HUNDRED = 100;

    private final Catalogue catalogue;
    private final QuestionWords questions;

    DatasetWords(Catalogue catalogue, QuestionWords questions) {
        this.catalogue = catalogue;
        this.questions = questions;
    }

    /** @param expires null in a preview */
    DatasetSummary summary(DatasetHeader header, @Nullable Long expires) {
        DatasetHeader.RowCounts counts = header.counts();
        return new DatasetSummary(
                expires == null ? null : header.id(),
                header.name(),
                header.file(),
                WireWord.of(header.kind()),
                header.fingerprint(),
                Instant.ofEpochMilli(header.createdMillis()).toString(),
                expires == null ? null : Instant.ofEpochMilli(expires).toString(),
                header.bytes(),
                header.from().toString(),
                header.to().toString(),
                header.gaps(),
                counts.rows(),
                counts.accepted(),
                counts.rejected(),
                counts.duplicates(),
                counts.skipped(),
                header.funds().stream()
                        .map(fund -> fund(header, fund, expires != null))
                        .toList());
    }

    private static DatasetFund fund(DatasetHeader header, DatasetHeader.Fund fund, boolean kept) {
        boolean series = kept && header.kind() != DatasetKind.TRANSACTIONS;
        String reference = header.funds().size() == 1 ? header.id() : header.id() + ':' + fund.code();
        return new DatasetFund(fund.code(), fund.name(), fund.rows(), series ? reference : null);
    }

    /** @param expires null in a preview */
    DatasetDetail detail(DatasetHeader header, @Nullable Long expires, DatasetReport report, Locale language) {
        return new DatasetDetail(summary(header, expires), reading(report, true, language));
    }

    /** How far a refused file was read. */
    FileReading refused(DatasetReport report, Locale language) {
        return reading(report, false, language);
    }

    private FileReading reading(DatasetReport report, boolean read, Locale language) {
        return new FileReading(
                report.columns().stream()
                        .map(column -> column(column, language))
                        .toList(),
                report.guesses().stream().map(guess -> guess(guess, language)).toList(),
                report.questions().stream()
                        .map(question -> questions.of(question, read, language))
                        .toList(),
                Stream.concat(
                                report.questions().stream().map(question -> questions.problem(question, language)),
                                report.problems().stream().map(problem -> problem(problem, language)))
                        .toList(),
                Stream.concat(
                                report.questions().stream().map(question -> count(question)),
                                report.problemCounts().entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(count -> count(count.getKey(), count.getValue())))
                        .toList(),
                report.preview());
    }

    private FileColumn column(Column column, Locale language) {
        return new FileColumn(
                column.index(),
                column.header(),
                WireWord.of(column.role()),
                rounded(column.confidence()),
                evidence(column.evidence(), language),
                column.sample());
    }

    private FileGuess guess(Guess guess, Locale language) {
        return new FileGuess(
                WireWord.of(guess.topic()),
                word(guess.topic(), guess.value()),
                rounded(guess.confidence()),
                evidence(guess.evidence(), language),
                guess.alternatives().stream()
                        .map(value -> word(guess.topic(), value))
                        .toList(),
                guess.topic().isOption());
    }

    /** Choices are written as options take them; names of encodings and sheets are what they are. */
    private static String word(Guess.Topic topic, String value) {
        return switch (topic) {
            case FORMAT, KIND, DECIMALS, DATES, ROW_ORDER -> WireWord.of(value);
            case ENCODING, DELIMITER, SHEET, HEADER_ROW, PERCENT -> value;
        };
    }

    /** Two decimals are more than anybody knows of a guess. */
    private static double rounded(double confidence) {
        return Math.round(confidence * HUNDRED) / HUNDRED;
    }

    private String evidence(Evidence evidence, Locale language) {
        boolean alone = evidence.code() == Evidence.Code.CELLS
                && String.valueOf(evidence.args().getLast()).isEmpty();
        return catalogue.text(
                "evidence." + evidence.code() + (alone ? "_WITHOUT_EXAMPLE" : ""),
                language,
                evidence.args().toArray());
    }

    private RowProblem problem(Problem problem, Locale language) {
        return new RowProblem(
                problem.row(),
                problem.column() < 0 ? null : problem.column(),
                problem.header(),
                problem.value(),
                problem.code().name(),
                WireWord.of(problem.code().scope()),
                message(problem, language),
                fix(problem, language));
    }

    private static ProblemCount count(Question question) {
        return new ProblemCount(question.code().name(), QuestionWords.SCOPE, 1);
    }

    private static ProblemCount count(ProblemCode code, int count) {
        return new ProblemCount(code.name(), WireWord.of(code.scope()), count);
    }

    /** What is wrong, in a sentence that stands alone. */
    private String message(Problem problem, Locale language) {
        return text("intake." + problem.code(), problem, language);
    }

    private String fix(Problem problem, Locale language) {
        return text("intake." + problem.code() + ".fix", problem, language);
    }

    private String text(String key, Problem problem, Locale language) {
        String text = catalogue.find(key, language, arguments(problem));
        return text == null ? problem.code().name() : text;
    }

    /** Why a row was left out, for the file of such rows; for row 0 the name of the column that says so. */
    String reasons(int row, List<Problem> problems, Locale language) {
        if (row == 0) {
            return catalogue.text("intake.REASON_COLUMN", language);
        }
        return problems.stream()
                .map(problem -> message(problem, language) + ' ' + fix(problem, language))
                .collect(Collectors.joining(" "));
    }

    /** The value, then what else the code has to tell. */
    private static Object[] arguments(Problem problem) {
        return Stream.concat(Stream.of(problem.value()), problem.args().stream())
                .toArray();
    }

    /** Every problem of a row in one cell of the file of rejected rows. */
    String reasons(List<Problem> problems, Locale language) {
        return String.join(
                " ",
                problems.stream()
                        .map(problem -> message(problem, language) + ' ' + fix(problem, language))
                        .toList());
    }
}
