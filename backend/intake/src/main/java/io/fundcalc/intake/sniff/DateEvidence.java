package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.DateCell;
import io.fundcalc.intake.cell.DateForm;
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
    private static final Pattern DOTTED = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("[2-7]\\d{4}(?:\\.\\d+)?|1\\d{9}(?:\\d{3})?");

    /** A date that is another day in the other order. */
    private record Open(int row, String text) {}

    private final boolean published;
    private final List<String> dates = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private int dayFirst;
    private int monthFirst;
    private int yearFirst;
    private final ShortYears shorts = new ShortYears();
    private final DateCell probe;
    private final ZoneEvidence zones;
    private final SwapEvidence swaps;
    private int serials;
    private int dotted;
    private String example = "";

    /**
     * @param published whether the dates are days of publication, not of acts
     * @param since1904 whether day numbers count from 1904
     */
    DateEvidence(boolean published, boolean since1904) {
        this.published = published;
        this.probe = new DateCell(DateOrder.DAY_FIRST, true, since1904);
        this.zones = new ZoneEvidence(published, probe);
        this.swaps = new SwapEvidence(published);
    }

    /** Looks at a number of a workbook in the column of dates. */
    void seeStored(int row, String number) {
        char[] chars = number.toCharArray();
        if (probe.readStored(chars, 0, chars.length) == DateCell.Status.READ) {
            zones.see(row, number);
            swaps.seeStored(row, probe.day());
        }
    }

    /** Looks at a cell of the column of dates. */
    void see(int row, String cell) {
        String text = Words.plain(cell);
        char[] chars = text.toCharArray();
        boolean read = probe.read(chars, 0, chars.length) == DateCell.Status.READ;
        if (read) {
            zones.see(row, text);
        }
        dotted += DOTTED.matcher(text).lookingAt() ? 1 : 0;
        if (shorts.see(row, text)) {
            return;
        }
        Matcher match = YEAR_LAST.matcher(text);
        if (match.matches()) {
            int first = Integer.parseInt(match.group(1));
            int second = Integer.parseInt(match.group(2));
            yearLast(row, text, first, second);
            swaps.seeText(text, first, second);
        } else if (NUMBER.matcher(text).matches()) {
            serials++;
        } else if (!text.isEmpty()) {
            yearFirst++;
            dates.add(text);
        }
        if (read && probe.isStored() && !match.matches()) {
            swaps.seeStored(row, probe.day());
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

    /** Whether points separate the parts of the dates, as where a comma separates decimals. */
    boolean isDotted() {
        return dotted > dates.size() / 2;
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
        if (shorts.count() > 0 && dayFirst + monthFirst == 0) {
            return shortYears();
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
        return zones.zoned() > 0
                ? Evidence.of(Evidence.Code.ZONED, zones.zoned(), zones.example())
                : Evidence.of(Evidence.Code.CELLS, dates.size() + serials, 0, "");
    }

    /** The order of dates with short years: the one that reads most of them, and of those the one that fits best. */
    private Guess shortYears() {
        List<ShortYears.Weighed> orders = shorts.weigh(published);
        ShortYears.Weighed best = orders.get(0);
        ShortYears.Weighed second = orders.get(1);
        if (best.fitting() > second.fitting()) {
            double confidence = 0.99 * best.fitting() / Math.max(1, shorts.count());
            return guess(
                    best.order(),
                    confidence,
                    Evidence.of(Evidence.Code.CELLS, best.fitting(), second.fitting(), shorts.example()));
        }
        return best.against() == second.against()
                ? guess(best.order(), 0.3, Evidence.of(Evidence.Code.AMBIGUOUS, shorts.count(), shorts.example()))
                : guess(
                        best.order(),
                        0.4 + 0.55 * (second.against() - best.against()) / (second.against() + best.against() + 1),
                        Evidence.of(Evidence.Code.ORDER_FITS, second.against(), best.against(), shorts.example()));
    }

    /** How the dates are written, by what was found out and what the owner chose. */
    DateForm form(Guess guess, Hints hints) {
        return new DateForm(
                DateOrder.valueOf(guess.value()),
                shorts.count() > 0,
                isSerial(),
                false,
                swaps.isSwapped(hints.swapped()),
                zones.zone(hints.zone()));
    }

    /** Asks for what the dates do not decide. */
    List<Question> questions(Guess guess, Column column, Hints hints) {
        return Stream.of(
                        order(guess, column),
                        zones.questions(column, hints.zone()),
                        swaps.questions(column, hints.swapped()))
                .flatMap(List::stream)
                .toList();
    }

    private List<Question> order(Guess guess, Column column) {
        if (guess.confidence() >= DOUBTFUL || (open.isEmpty() && shorts.count() == 0)) {
            return List.of();
        }
        boolean brief = open.isEmpty();
        String first = brief ? shorts.example() : open.getFirst().text();
        List<DateOrder> orders = brief
                ? shorts.weigh(published).stream()
                        .map(ShortYears.Weighed::order)
                        .toList()
                : List.of(DateOrder.valueOf(guess.value()), other(guess));
        return List.of(new Question(
                QuestionCode.DATES_AMBIGUOUS,
                List.of(Words.shown(first), brief ? shorts.count() : open.size()),
                new Place(brief ? shorts.row() : open.getFirst().row(), column.index(), column.header()),
                orders.stream()
                        .map(order -> Answer.of(order.name(), IntakeOptions.NONE.withDates(order), day(first, order)))
                        .toList()));
    }

    private static DateOrder other(Guess guess) {
        return DateOrder.valueOf(guess.alternatives().getFirst());
    }

    private static String day(String text, DateOrder order) {
        DateCell date = new DateCell(DateForm.of(order));
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
