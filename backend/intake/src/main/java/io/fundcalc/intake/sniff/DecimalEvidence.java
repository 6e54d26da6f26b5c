package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.CurrencyMarks;
import io.fundcalc.intake.cell.NumberCell;
import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.Question;
import io.fundcalc.intake.report.Question.Answer;
import io.fundcalc.intake.report.Question.Place;
import io.fundcalc.intake.row.CellKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weighs which mark stands before the decimals, over every number of the sample. */
final class DecimalEvidence {

    private static final Pattern NUMBER = Pattern.compile("[-+(]*\\s*\\d[\\d.,' ]*\\)?\\s*[-%万亿]?");
    /** Below this the owner is asked. */
    private static final double DOUBTFUL = 0.6;

    private static final Pattern DIGITS = Pattern.compile("[^\\d.,]");

    private int point;
    private int comma;
    /** Cells with one mark before three digits, that separates thousands or decimals: commas, and points. */
    private int eitherComma;

    private int eitherPoint;
    private String example = "";
    private String doubtful = "";
    private int row;
    private @Nullable Column column;

    /**
     * Looks at a cell.
     *
     * @param in its column; of one that is not read only what is certain counts
     */
    void see(int number, Sample.Cell cell, Column in) {
        if (cell.kind() != CellKind.TEXT) {
            return;
        }
        String text = CurrencyMarks.without(Words.plain(cell.text()));
        if (!NUMBER.matcher(text).matches()) {
            return;
        }
        String marks = DIGITS.matcher(text).replaceAll("");
        int lastPoint = marks.lastIndexOf('.');
        int lastComma = marks.lastIndexOf(',');
        if (lastPoint >= 0 && lastComma >= 0) {
            vote(lastPoint > lastComma, text);
        } else if (lastPoint >= 0) {
            single(marks, '.', text, number, in);
        } else if (lastComma >= 0) {
            single(marks, ',', text, number, in);
        }
    }

    /** A number with one kind of mark: groups have three digits, decimals any number of them. */
    private void single(String marks, char mark, String text, int number, Column in) {
        int first = marks.indexOf(mark);
        if (first != marks.lastIndexOf(mark)) {
            vote(mark == ',', text);
        } else if (marks.length() - first - 1 != 3 || first == 0 || first > 3 || marks.charAt(0) == '0') {
            vote(mark == '.', text);
        } else if (in.role() != ColumnRole.IGNORED) {
            // 1,234 is a thousand or a little more than one.
            eitherComma += mark == ',' ? 1 : 0;
            eitherPoint += mark == '.' ? 1 : 0;
            if (doubtful.isEmpty()) {
                doubtful = text;
                row = number;
                column = in;
            }
        }
    }

    private void vote(boolean forPoint, String text) {
        if (forPoint) {
            point++;
        } else {
            comma++;
        }
        example = example.isEmpty() ? text : example;
    }

    /**
     * What they say together.
     *
     * @param abroad whether something else says that the file comes from where a comma separates decimals
     */
    Guess guess(@Nullable DecimalStyle chosen, boolean abroad) {
        if (chosen != null) {
            return guess(chosen, 1, Evidence.of(Evidence.Code.CHOSEN));
        }
        if (point + comma > 0) {
            DecimalStyle style = point >= comma ? DecimalStyle.POINT : DecimalStyle.COMMA;
            int most = Math.max(point, comma);
            int least = Math.min(point, comma);
            double confidence = 0.99 * most / (most + 3.0 * least);
            return guess(style, confidence, Evidence.of(Evidence.Code.CELLS, most, least, example));
        }
        if (eitherComma + eitherPoint > 0) {
            // Where a comma separates decimals, cells are separated by semicolons and the parts of dates by points.
            DecimalStyle style = abroad ? DecimalStyle.COMMA : DecimalStyle.POINT;
            // A point before three decimals is usual wherever commas separate cells.
            double confidence = eitherComma == 0 && !abroad ? 0.9 : 0.5;
            return guess(style, confidence, Evidence.of(Evidence.Code.AMBIGUOUS, eitherComma + eitherPoint, doubtful));
        }
        return guess(DecimalStyle.POINT, 0.9, Evidence.of(Evidence.Code.USUAL));
    }

    /** Asks which mark it is, where the numbers do not decide it. */
    List<Question> questions(Guess guess) {
        if (guess.confidence() >= DOUBTFUL) {
            return List.of();
        }
        String shown = doubtful.isEmpty() ? example : doubtful;
        DecimalStyle style = DecimalStyle.valueOf(guess.value());
        DecimalStyle other = style == DecimalStyle.POINT ? DecimalStyle.COMMA : DecimalStyle.POINT;
        return List.of(new Question(
                QuestionCode.DECIMALS_AMBIGUOUS,
                List.of(Words.shown(shown), doubtful.isEmpty() ? point + comma : eitherComma + eitherPoint),
                column == null ? Place.FILE : new Place(row, column.index(), column.header()),
                Stream.of(style, other).map(each -> answer(each, shown)).toList()));
    }

    private static Answer answer(DecimalStyle style, String text) {
        NumberCell number = new NumberCell(style);
        char[] chars = text.toCharArray();
        String value = number.read(chars, 0, chars.length) == NumberCell.Status.READ
                ? BigDecimal.valueOf(number.unscaled(), number.scale()).toPlainString()
                : text;
        return Answer.of(style.name(), IntakeOptions.NONE.withDecimals(style), value);
    }

    private static Guess guess(DecimalStyle style, double confidence, Evidence evidence) {
        DecimalStyle other = style == DecimalStyle.POINT ? DecimalStyle.COMMA : DecimalStyle.POINT;
        return new Guess(Guess.Topic.DECIMALS, style.name(), confidence, evidence, List.of(other.name()));
    }
}
