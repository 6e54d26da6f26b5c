package io.fundcalc.intake;

import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.reading.TableReader;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.ProblemList;
import io.fundcalc.intake.report.Question;
import io.fundcalc.intake.report.UnfinishedReading;
import io.fundcalc.intake.sniff.Layout;
import io.fundcalc.intake.sniff.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notes what is found out while a file is read: a refusal anywhere on the way can then say how far it came. */
final class Findings {

    private final List<Guess> guesses = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Set<QuestionCode> confirmed;
    private List<Sample.Row> rows = List.of();
    private @Nullable Layout layout;
    private @Nullable TableReader reader;

    /** @param confirmed questions that are not asked again */
    Findings(Set<QuestionCode> confirmed) {
        this.confirmed = confirmed;
    }

    void add(Guess guess) {
        guesses.add(guess);
    }

    /** Asks about the file as such, before its table is known. */
    void ask(Question question) {
        questions.add(question);
    }

    /** Every open question, those of the table and of its rows included. */
    List<Question> questions() {
        return Stream.of(
                        questions,
                        layout == null ? List.<Question>of() : layout.questions(),
                        reader == null ? List.<Question>of() : reader.questions())
                .flatMap(List::stream)
                .filter(question -> !confirmed.contains(question.code()))
                .toList();
    }

    /** The first rows, or the first lines until rows are known. */
    void rows(List<Sample.Row> rows) {
        this.rows = rows;
    }

    void layout(Layout layout) {
        this.layout = layout;
        guesses.addAll(layout.guesses());
    }

    void reader(TableReader reader) {
        this.reader = reader;
    }

    List<Guess> guesses() {
        return List.copyOf(guesses);
    }

    /** Describes a refused file; null where nothing was detected. */
    @Nullable
    UnfinishedReading unfinished(int preview) {
        if (guesses.isEmpty()) {
            return null;
        }
        Layout found = layout;
        return new UnfinishedReading(
                guesses(),
                found == null ? List.of() : found.columns(),
                questions(),
                reader == null ? new ProblemList(List.of(), Map.of()) : reader.problems(),
                Preview.of(rows, found == null ? 0 : found.headerRow(), preview));
    }
}
