package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.DateCell;
import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Weighs in which order day and month stand, over every date of the sample. */
final class DateEvidence {

    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.]\\d{4}(?:\\D.*)?");
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:\\.\\d+)?");

    private final List<String> open = new ArrayList<>();
    private int dayFirst;
    private int monthFirst;
    private int yearFirst;
    private int serials;
    private String example = "";

    /** Looks at a cell of the column of dates. */
    void see(String cell) {
        String text = Words.plain(cell);
        Matcher match = YEAR_LAST.matcher(text);
        if (match.matches()) {
            int first = Integer.parseInt(match.group(1));
            int second = Integer.parseInt(match.group(2));
            if (first > 12 && second <= 12) {
                dayFirst++;
                example = example.isEmpty() ? text : example;
            } else if (second > 12 && first <= 12) {
                monthFirst++;
                example = example.isEmpty() ? text : example;
            }
            open.add(text);
        } else if (SERIAL.matcher(text).matches()) {
            serials++;
        } else if (!text.isEmpty()) {
            yearFirst++;
        }
    }

    /** Whether most cells are day numbers of a spreadsheet. */
    boolean isSerial() {
        return serials > yearFirst + open.size();
    }

    /** What they say together. */
    Guess guess(@Nullable DateOrder chosen) {
        if (chosen != null) {
            return guess(chosen, 1, Evidence.of(Evidence.Code.CHOSEN));
        }
        if (open.isEmpty()) {
            return guess(DateOrder.YEAR_FIRST, 0.99, Evidence.of(Evidence.Code.CELLS, yearFirst + serials, 0, ""));
        }
        if (dayFirst + monthFirst > 0) {
            int most = Math.max(dayFirst, monthFirst);
            int least = Math.min(dayFirst, monthFirst);
            DateOrder order = dayFirst >= monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
            double confidence = 0.99 * most / (most + 3.0 * least);
            return guess(order, confidence, Evidence.of(Evidence.Code.CELLS, most, least, example));
        }
        // No day beyond the twelfth. Rows of a file run one way: an order that makes them jump to and fro is the wrong
        // one.
        int turnsByDay = turns(DateOrder.DAY_FIRST);
        int turnsByMonth = turns(DateOrder.MONTH_FIRST);
        DateOrder order = turnsByMonth < turnsByDay ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        double confidence = turnsByDay == turnsByMonth ? 0.3 : 0.7;
        return guess(order, confidence, Evidence.of(Evidence.Code.AMBIGUOUS, open.size(), open.getFirst()));
    }

    /** How often the dates change their direction. */
    private int turns(DateOrder order) {
        DateCell date = new DateCell(order, false, false);
        int turns = 0;
        int direction = 0;
        int before = 0;
        for (int i = 0; i < open.size(); i++) {
            char[] chars = open.get(i).toCharArray();
            if (date.read(chars, 0, chars.length) != DateCell.Status.READ) {
                continue;
            }
            int step = i == 0 ? 0 : Integer.signum(date.day() - before);
            turns += step != 0 && direction != 0 && step != direction ? 1 : 0;
            direction = step == 0 ? direction : step;
            before = date.day();
        }
        return turns;
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
