package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.DateCell;
import io.fundcalc.intake.cell.DateForm;
import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Question;
import io.fundcalc.intake.report.Question.Answer;
import io.fundcalc.intake.report.Question.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a column of dates of which a spreadsheet understood a part in the wrong order: 05/01/2026 was stored as the first of
 * May, while 13/01/2026 stayed a text. Then every stored date has a day up to 12, and every text a part above 12.
 */
final class SwapEvidence {

    private static final int LAST_MONTH = 12;
    /** Cells of each sort from which a mixture is no accident. */
    private static final int ENOUGH = 3;

    private final boolean published;
    private final List<Integer> asWritten = new ArrayList<>();
    private final List<Integer> swapped = new ArrayList<>();
    private int stored;
    private int texts;
    private int others;
    private int row;
    private LocalDate example = LocalDate.EPOCH;
    private String text = "";

    /** @param published whether the dates are days of publication, not of acts */
    SwapEvidence(boolean published) {
        this.published = published;
    }

    /** Looks at a date that is stored, or begins with its year. */
    void seeStored(int number, int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        if (date.getDayOfMonth() > LAST_MONTH) {
            others++;
            return;
        }
        if (stored++ == 0 || example.getDayOfMonth() == example.getMonthValue()) {
            example = date;
            row = number;
        }
        asWritten.add(day);
        swapped.add((int) turned(date).toEpochDay());
    }

    private static LocalDate turned(LocalDate date) {
        return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    }

    /** Looks at a date whose year stands last. */
    void seeText(String cell, int first, int second) {
        if ((first > LAST_MONTH) == (second > LAST_MONTH)) {
            others++;
            return;
        }
        DateCell date = new DateCell(DateForm.of(first > LAST_MONTH ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST));
        char[] chars = cell.toCharArray();
        if (date.read(chars, 0, chars.length) == DateCell.Status.READ) {
            texts++;
            text = text.isEmpty() ? cell : text;
            asWritten.add(date.day());
            swapped.add(date.day());
        }
    }

    private boolean isMixture() {
        return others == 0 && stored >= ENOUGH && texts >= ENOUGH;
    }

    /** Whether day and month of the stored dates change places. */
    boolean isSwapped(@Nullable Boolean chosen) {
        return chosen != null ? chosen : isMixture() && against(swapped) < against(asWritten);
    }

    private int against(List<Integer> days) {
        return DateFit.of(days.stream().mapToInt(Integer::intValue).toArray(), published)
                .against();
    }

    /** Asks whether they do, where the column looks like it. */
    List<Question> questions(Column column, @Nullable Boolean chosen) {
        if (chosen != null || !isMixture()) {
            return List.of();
        }
        Answer turned = Answer.of(
                "SWAPPED", IntakeOptions.NONE.withSwapped(true), turned(example).toString());
        Answer kept = Answer.of("AS_STORED", IntakeOptions.NONE.withSwapped(false), example.toString());
        return List.of(new Question(
                QuestionCode.DATES_SWAPPED,
                List.of(stored, example.toString(), texts, text),
                new Place(row, column.index(), column.header()),
                isSwapped(null) ? List.of(turned, kept) : List.of(kept, turned)));
    }
}
