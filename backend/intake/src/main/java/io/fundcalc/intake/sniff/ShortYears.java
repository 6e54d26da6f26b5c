package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.DateCell;
import io.fundcalc.intake.cell.DateForm;
import io.fundcalc.intake.form.DateOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Weighs the order of dates whose year has two digits: any of the three parts may be the year. */
final class ShortYears {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2'?(\\d{2})(?:\\D.*)?");

    /**
     * An order and what speaks for it.
     *
     * @param order the order
     * @param fitting dates that it reads
     * @param against what speaks against the days that it makes
     */
    record Weighed(DateOrder order, int fitting, int against) {}

    private final List<String> dates = new ArrayList<>();
    private int firstRow;

    /** Whether a date is one, and then looks at it. */
    boolean see(int row, String text) {
        if (!SHORT.matcher(text).matches()) {
            return false;
        }
        firstRow = dates.isEmpty() ? row : firstRow;
        dates.add(text);
        return true;
    }

    int count() {
        return dates.size();
    }

    String example() {
        return dates.getFirst();
    }

    int row() {
        return firstRow;
    }

    /** The orders, the likeliest first. */
    List<Weighed> weigh(boolean published) {
        List<Weighed> orders = new ArrayList<>();
        for (DateOrder order : List.of(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST, DateOrder.YEAR_FIRST)) {
            DateCell date = new DateCell(DateForm.of(order));
            int fitting = (int) dates.stream()
                    .map(String::toCharArray)
                    .filter(chars -> date.read(chars, 0, chars.length) == DateCell.Status.READ)
                    .count();
            orders.add(new Weighed(
                    order, fitting, DateFit.of(dates, order, published).against()));
        }
        return orders.stream()
                .sorted(Comparator.comparingInt((Weighed each) -> -each.fitting())
                        .thenComparingInt(Weighed::against))
                .toList();
    }
}
