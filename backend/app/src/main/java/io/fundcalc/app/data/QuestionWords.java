package io.fundcalc.app.data;

import io.fundcalc.app.data.DatasetResponses.FileQuestion;
import io.fundcalc.app.data.DatasetResponses.QuestionAnswer;
import io.fundcalc.app.data.DatasetResponses.RowProblem;
import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the questions about a file in the reader's language, each answer with the options that carry it out. */
@Component
class QuestionWords {

    /** How far a question reaches, as problems write it: the rows stay, and the file needs a look. */
    static final String SCOPE = "caution";

    private final Catalogue catalogue;

    QuestionWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param read whether the file was read; a refused reading cannot be confirmed */
    FileQuestion of(Question question, boolean read, Locale language) {
        List<QuestionAnswer> answers = new ArrayList<>();
        question.answers()
                .forEach(answer -> answers.add(new QuestionAnswer(
                        catalogue.text(
                                key(question.code()) + ".answer." + answer.word(),
                                language,
                                answer.args().toArray()),
                        request(answer.options()))));
        if (read) {
            answers.add(new QuestionAnswer(
                    catalogue.text("question.CONFIRM", language),
                    request(IntakeOptions.NONE.withConfirmed(Set.of(question.code())))));
        }
        return new FileQuestion(question.code().name(), message(question, language), answers);
    }

    /** The question among the problems of the file, for clients that look there only. */
    RowProblem problem(Question question, Locale language) {
        Question.Place place = question.place();
        return new RowProblem(
                place.row(),
                place.column() < 0 ? null : place.column(),
                place.header(),
                "",
                question.code().name(),
                SCOPE,
                message(question, language),
                catalogue.text("question.FIX", language));
    }

    private String message(Question question, Locale language) {
        return catalogue.text(key(question.code()), language, question.args().toArray());
    }

    private static String key(QuestionCode code) {
        return "question." + code;
    }

    /** The options as a request states them; what they leave open stays out. */
    private static UploadRequest request(IntakeOptions options) {
        return new UploadRequest(
                null,
                null,
                word(options.kind()),
                options.encoding(),
                options.delimiter() == null ? null : options.delimiter().toString(),
                word(options.decimals()),
                word(options.dates()),
                options.sheet(),
                options.headerRow(),
                columns(options),
                options.percent(),
                options.zone() == null ? null : options.zone().getId(),
                options.swapped(),
                word(options.events()),
                null,
                options.confirmed().isEmpty()
                        ? null
                        : options.confirmed().stream().map(Enum::name).sorted().toList());
    }

    private static @Nullable List<UploadRequest.ColumnChoice> columns(IntakeOptions options) {
        return options.roles().isEmpty()
                ? null
                : options.roles().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(role -> new UploadRequest.ColumnChoice(role.getKey(), WireWord.of(role.getValue())))
                        .toList();
    }

    private static @Nullable String word(@Nullable Enum<?> choice) {
        return choice == null ? null : WireWord.of(choice);
    }
}
