package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.row.CellKind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Weighs which mark stands before the decimals, over every number of the sample. */
final class DecimalEvidence {

    private static final Pattern NUMBER = Pattern.compile("[-+(¥￥$€£]*\\d[\\d.,' ]*\\)?\\s*[%万亿元份€]*");
    private static final Pattern DIGITS = Pattern.compile("[^\\d.,]");

    private int point;
    private int comma;
    private int either;
    private String example = "";

    /** Looks at a cell. */
    void see(Sample.Cell cell) {
        String text = Words.plain(cell.text());
        if (cell.kind() != CellKind.TEXT || !NUMBER.matcher(text).matches()) {
            return;
        }
        String marks = DIGITS.matcher(text).replaceAll("");
        int lastPoint = marks.lastIndexOf('.');
        int lastComma = marks.lastIndexOf(',');
        if (lastPoint >= 0 && lastComma >= 0) {
            vote(lastPoint > lastComma, text);
        } else if (lastPoint >= 0) {
            single(marks, '.', text);
        } else if (lastComma >= 0) {
            single(marks, ',', text);
        }
    }

    /** A number with one kind of mark: groups have three digits, decimals any number of them. */
    private void single(String marks, char mark, String text) {
        int first = marks.indexOf(mark);
        if (first != marks.lastIndexOf(mark)) {
            vote(mark == ',', text);
        } else if (marks.length() - first - 1 != 3 || first == 0 || first > 3 || marks.charAt(0) == '0') {
            vote(mark == '.', text);
        } else if (mark == ',') {
            // 1,234 is a thousand or a little more than one.
            either++;
            example = example.isEmpty() ? text : example;
        } else {
            point++;
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

    /** What they say together. */
    Guess guess(@Nullable DecimalStyle chosen, boolean semicolons) {
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
        if (either > 0) {
            // Where a comma separates decimals, cells are separated by semicolons.
            DecimalStyle style = semicolons ? DecimalStyle.COMMA : DecimalStyle.POINT;
            return guess(style, 0.5, Evidence.of(Evidence.Code.AMBIGUOUS, either, example));
        }
        return guess(DecimalStyle.POINT, 0.9, Evidence.of(Evidence.Code.USUAL));
    }

    private static Guess guess(DecimalStyle style, double confidence, Evidence evidence) {
        DecimalStyle other = style == DecimalStyle.POINT ? DecimalStyle.COMMA : DecimalStyle.POINT;
        return new Guess(Guess.Topic.DECIMALS, style.name(), confidence, evidence, List.of(other.name()));
    }
}
