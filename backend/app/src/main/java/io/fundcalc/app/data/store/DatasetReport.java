package io.fundcalc.app.data.store;

import io.fundcalc.intake.IntakeReport;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.ProblemList;
import io.fundcalc.intake.report.Question;
import io.fundcalc.intake.report.Question.Answer;
import io.fundcalc.intake.report.UnfinishedReading;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was found out about a file, in no language: the words are chosen for who reads it.
 *
 * @param guesses with confidence and evidence
 * @param columns as they were read
 * @param questions that are open
 * @param problems the first ones in full
 * @param problemCounts all of them
 * @param preview the first rows of the file
 */
public record DatasetReport(
        List<Guess> guesses,
        List<Column> columns,
        List<Question> questions,
        List<Problem> problems,
        Map<ProblemCode, Integer> problemCounts,
        List<List<String>> preview) {

    public DatasetReport {
        // A report that an earlier release stored knows no questions.
        questions = Objects.requireNonNullElse(questions, List.of());
    }

    /** Describes a file that was read. Arguments of texts become texts and numbers. */
    public static DatasetReport of(IntakeReport report) {
        return of(report.guesses(), report.columns(), report.questions(), report.problems(), report.preview());
    }

    /** Describes a file that was refused. */
    public static DatasetReport of(UnfinishedReading reading) {
        return of(reading.guesses(), reading.columns(), reading.questions(), reading.problems(), reading.preview());
    }

    private static DatasetReport of(
            List<Guess> guesses,
            List<Column> columns,
            List<Question> questions,
            ProblemList problems,
            List<List<String>> preview) {
        return new DatasetReport(
                guesses.stream().map(DatasetReport::plain).toList(),
                columns.stream().map(DatasetReport::plain).toList(),
                questions.stream().map(DatasetReport::plain).toList(),
                problems.first().stream().map(DatasetReport::plain).toList(),
                problems.counts(),
                preview);
    }

    private static Guess plain(Guess guess) {
        return new Guess(
                guess.topic(), guess.value(), guess.confidence(), plain(guess.evidence()), guess.alternatives());
    }

    private static Column plain(Column column) {
        return new Column(
                column.index(),
                column.header(),
                column.role(),
                column.confidence(),
                plain(column.evidence()),
                column.sample());
    }

    private static Problem plain(Problem problem) {
        return new Problem(
                problem.row(),
                problem.column(),
                problem.header(),
                problem.value(),
                problem.code(),
                plain(problem.args()));
    }

    private static Question plain(Question question) {
        return new Question(
                question.code(),
                plain(question.args()),
                question.place(),
                question.answers().stream()
                        .map(answer -> new Answer(answer.word(), plain(answer.args()), answer.options()))
                        .toList());
    }

    private static Evidence plain(Evidence evidence) {
        return new Evidence(evidence.code(), plain(evidence.args()));
    }

    private static List<Object> plain(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Number ? argument : String.valueOf(argument))
                .toList();
    }
}
