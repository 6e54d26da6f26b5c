package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.DateCell;
import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.Question;
import io.fundcalc.intake.report.Question.Answer;
import io.fundcalc.intake.report.Question.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weighs in which order day and month stand, over every date of the sample. */
final class DateEvidence {

    /** Below this the owner is asked. */
    private static final double DOUBTFUL = 0.5;

    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.]\\d{4}(?:\\D.*)?");
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:\\.\\d+)?");
    private static final Pattern ZONED = Pattern.compile(".*\\d:\\d{2}.*?(?:Z|[+-]\\d{2}:?\\d{2})");

    /** A date that is another day in the other order. */
    private record Open(int row, String text) {}

    private final boolean published;
    private final List<String> dates = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private int dayFirst;
    private int monthFirst;
    private int yearFirst;
    private int serials;
    private int zoned;
    private String example = "";
    private String moment = "";

    /** @param published whether the dates are days of publication, not of acts */
    DateEvidence(boolean published) {
        this.published = published;
    }

    /** Looks at a cell of the column of dates. */
    void see(int row, String cell) {
        String text = Words.plain(cell);
        Matcher match = YEAR_LAST.matcher(text);
        if (match.matches()) {
            yearLast(row, text, Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
        } else if (SERIAL.matcher(text).matches()) {
            serials++;
        } else if (!text.isEmpty()) {
            yearFirst++;
            dates.add(text);
        }
        if (ZONED.matcher(text).matches()) {
            zoned++;
            moment = moment.isEmpty() ? text : moment;
        }
    }

    private void yearLast(int row, String text, int first, int second) {
        if (first > 12 && second <= 12) {
            dayFirst++;
        } else if (second > 12 && first <= 12) {
            monthFirst++;
        } else if (first != second) {
            open.add(new Open(row, text));
        }
        if (first > 12 != second > 12) {
            example = example.isEmpty() ? text : example;
        }
        dates.add(text);
    }

    /** Whether most cells are day numbers of a spreadsheet. */
    boolean isSerial() {
        return serials > dates.size();
    }

    /** What they say together. */
    Guess guess(@Nullable DateOrder chosen) {
        if (chosen != null) {
            return guess(chosen, 1, Evidence.of(Evidence.Code.CHOSEN));
        }
        if (dayFirst + monthFirst > 0) {
            int most = Math.max(dayFirst, monthFirst);
            int least = Math.min(dayFirst, monthFirst);
            DateOrder order = dayFirst >= monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
            double confidence = 0.99 * most / (most + 3.0 * least);
            return guess(order, confidence, Evidence.of(Evidence.Code.CELLS, most, least, example));
        }
        if (open.isEmpty()) {
            // Day and month are one number wherever the year does not come first: either order reads them right.
            DateOrder order = dates.size() > yearFirst ? DateOrder.DAY_FIRST : DateOrder.YEAR_FIRST;
            return guess(order, 0.99, certain());
        }
        int againstDay = DateFit.of(dates, DateOrder.DAY_FIRST, published).against();
        int againstMonth = DateFit.of(dates, DateOrder.MONTH_FIRST, published).against();
        DateOrder order = againstMonth < againstDay ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        int most = Math.max(againstDay, againstMonth);
        int least = Math.min(againstDay, againstMonth);
        return most == least
                ? guess(
                        order,
                        0.3,
                        Evidence.of(
                                Evidence.Code.AMBIGUOUS,
                                open.size(),
                                open.getFirst().text()))
                : guess(
                        order,
                        0.4 + 0.55 * (most - least) / (most + least + 1),
                        Evidence.of(
                                Evidence.Code.ORDER_FITS,
                                most,
                                least,
                                open.getFirst().text()));
    }

    private Evidence certain() {
        return zoned > 0
                ? Evidence.of(Evidence.Code.ZONED, zoned, moment)
                : Evidence.of(Evidence.Code.CELLS, dates.size() + serials, 0, "");
    }

    /** Asks for the order where the dates do not decide it. */
    List<Question> questions(Guess guess, Column column) {
        if (guess.confidence() >= DOUBTFUL || open.isEmpty()) {
            return List.of();
        }
        Open first = open.getFirst();
        List<Answer> answers = Stream.of(DateOrder.valueOf(guess.value()), other(guess))
                .map(order -> Answer.of(order.name(), IntakeOptions.NONE.withDates(order), day(first.text(), order)))
                .toList();
        return List.of(new Question(
                QuestionCode.DATES_AMBIGUOUS,
                List.of(Words.shown(first.text()), open.size()),
                new Place(first.row(), column.index(), column.header()),
                answers));
    }

    private static DateOrder other(Guess guess) {
        return DateOrder.valueOf(guess.alternatives().getFirst());
    }

    private static String day(String text, DateOrder order) {
        DateCell date = new DateCell(order, false, false);
        char[] chars = text.toCharArray();
        return date.read(chars, 0, chars.length) == DateCell.Status.READ
                ? LocalDate.ofEpochDay(date.day()).toString()
                : order.name().toLowerCase(Locale.ROOT);
    }

    private static Guess guess(DateOrder order, double confidence, Evidence evidence) {
        List<String> others = new ArrayList<>();
        for (DateOrder other : DateOrder.values()) {
            if (other != order && other != DateOrder.YEAR_FIRST) {
                others.add(other.name());
            }
        }
        return new Guess(Guess.Topic.DATES, order.name(), confidence, evidence, others);
    }
}
