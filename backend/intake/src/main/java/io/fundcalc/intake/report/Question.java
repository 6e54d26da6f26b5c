package io.fundcalc.intake.report;

import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import java.util.List;

/**
 * A question about a whole file: a reading that the file does not decide. The file is read as is likeliest until the owner
 * answers.
 *
 * @param code what is asked
 * @param args the evidence that fills the words
 * @param place where the evidence stands
 * @param answers what the owner can choose, likeliest first
 */
public record Question(QuestionCode code, List<Object> args, Place place, List<Answer> answers) {

    /**
     * Where the evidence stands.
     *
     * @param row as a person counts, from 1; 0 where it is no single row
     * @param column index from 0; −1 where it is no single column
     * @param header name of that column, empty without one
     */
    public record Place(int row, int column, String header) {

        /** The file as a whole. */
        public static final Place FILE = new Place(0, -1, "");

        /** A column as a whole. */
        public static Place of(Column column) {
            return new Place(0, column.index(), column.header());
        }
    }

    /**
     * One choice.
     *
     * @param word names the words {@code question.CODE.answer.WORD}
     * @param args what fills them
     * @param options what the choice changes when the file is read again; everything else is left out
     */
    public record Answer(String word, List<Object> args, IntakeOptions options) {

        /** A choice whose words need nothing filled in, or what is given. */
        public static Answer of(String word, IntakeOptions options, Object... args) {
            return new Answer(word, List.of(args), options);
        }
    }
}
