package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.DateCell;
import io.fundcalc.intake.cell.NumberCell;
import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.row.CellKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the cells of a column have in common, whatever the column is called.
 *
 * @param filled cells that are not empty
 * @param dates cells of text that are a date
 * @param serials numbers of a workbook that are a day number
 * @param numbers the number in each row of the sample, NaN where there is none
 * @param percents numbers with a percent sign
 * @param acts cells that are the words of an act
 * @param isins cells that are an ISIN
 * @param currencies cells that are the code of a currency
 * @param distinct different texts
 */
record ColumnShape(
        int filled,
        int dates,
        int serials,
        double[] numbers,
        int percents,
        int acts,
        int isins,
        int currencies,
        int distinct) {

    /** Rows that are looked at. */
    static final int LOOKED_AT = 500;

    /** The share of the filled cells that makes a column one of such cells. */
    private static final double MOSTLY = 0.8;

    private static final double MOSTLY_ACTS = 0.6;

    private static final Pattern ISIN = Pattern.compile("[A-Z]{2}[A-Z0-9]{9}\\d");
    private static final Set<String> CURRENCIES = Set.of(
            "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNH", "CNY", "COP", "CZK", "DKK", "EUR", "GBP",
            "GBX", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KRW", "MXN", "MYR", "NOK", "NZD", "PEN", "PHP",
            "PLN", "RMB", "RON", "RUB", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "USD", "VND", "ZAR", "人民币", "美元",
            "港币", "新臺幣", "新台幣");

    /**
     * The shape of a column.
     *
     * @param rows the sample
     * @param column from 0
     * @param isAct whether a text is the words of an act
     */
    static ColumnShape of(List<Sample.Row> rows, int column, Predicate<String> isAct) {
        List<Sample.Row> looked = rows.subList(0, Math.min(LOOKED_AT, rows.size()));
        double[] point = numbers(looked, column, DecimalStyle.POINT);
        double[] comma = count(point) == filled(looked, column) ? point : numbers(looked, column, DecimalStyle.COMMA);
        double[] numbers = count(comma) > count(point) ? comma : point;
        Map<String, Integer> words = new HashMap<>();
        DateCell date = new DateCell(DateOrder.DAY_FIRST, false, false);
        int dates = 0;
        int serials = 0;
        int percents = 0;
        for (int i = 0; i < looked.size(); i++) {
            String text = looked.get(i).text(column);
            CellKind kind = looked.get(i).kind(column);
            boolean number = !Double.isNaN(numbers[i]);
            percents += number && (kind == CellKind.PERCENT || text.endsWith("%")) ? 1 : 0;
            if (kind == CellKind.NUMBER) {
                serials += isDate(date, text, kind) ? 1 : 0;
            } else if (number) {
                dates += isCompact(text) && isDate(date, text, kind) ? 1 : 0;
            }
            if (kind == CellKind.TEXT && !text.isBlank()) {
                words.merge(text, 1, Integer::sum);
            }
        }
        int[] counts = new int[4];
        words.forEach((text, count) -> count(Words.plain(text), count, date, isAct, counts));
        return new ColumnShape(
                filled(looked, column),
                dates + counts[0],
                serials,
                numbers,
                percents,
                counts[1],
                counts[2],
                counts[3],
                distinct(looked, column, words));
    }

    /** Whether a number may be a date: eight digits, or fourteen with the time. */
    private static boolean isCompact(String text) {
        int length = text.strip().length();
        return length == 8 || length == 14;
    }

    /** Judges each different text once, whether it is a date, an act, an ISIN or a currency. */
    private static void count(String text, int times, DateCell date, Predicate<String> isAct, int[] counts) {
        if (isNumeric(text)) {
            return;
        }
        if (isDate(date, text, CellKind.TEXT)) {
            counts[0] += times;
            return;
        }
        counts[1] += isAct.test(text) ? times : 0;
        counts[2] += ISIN.matcher(text).matches() ? times : 0;
        counts[3] += CURRENCIES.contains(text) ? times : 0;
    }

    private static boolean isNumeric(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            marks += c == '.' || c == ',' ? 1 : 0;
            boolean part = (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '%' || (c == '-' && i == 0);
            if (!part || marks > 1) {
                return false;
            }
        }
        return true;
    }

    private static int distinct(List<Sample.Row> rows, int column, Map<String, Integer> words) {
        return rows.isEmpty() || rows.getFirst().kind(column) == CellKind.TEXT
                ? words.size()
                : (int) rows.stream().map(row -> row.text(column)).distinct().count();
    }

    private static int filled(List<Sample.Row> rows, int column) {
        return (int) rows.stream()
                .filter(row -> !Words.isNone(Words.plain(row.text(column))))
                .count();
    }

    private static boolean isDate(DateCell date, String text, CellKind kind) {
        char[] chars = text.toCharArray();
        DateCell.Status status =
                kind == CellKind.NUMBER ? date.readStored(chars, 0, chars.length) : date.read(chars, 0, chars.length);
        return status == DateCell.Status.READ || status == DateCell.Status.OTHER_ORDER;
    }

    private static double[] numbers(List<Sample.Row> rows, int column, DecimalStyle style) {
        NumberCell number = new NumberCell(style);
        double[] numbers = new double[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (rows.get(i).text(column).chars().noneMatch(Character::isDigit)) {
                numbers[i] = Double.NaN;
                continue;
            }
            char[] chars = rows.get(i).text(column).toCharArray();
            NumberCell.Status status = rows.get(i).kind(column) == CellKind.TEXT
                    ? number.read(chars, 0, chars.length)
                    : number.readStored(chars, 0, chars.length);
            numbers[i] = status == NumberCell.Status.READ
                    ? Decimals.toDouble(number.unscaled(), number.scale())
                    : Double.NaN;
        }
        return numbers;
    }

    private static int count(double[] numbers) {
        return (int) Arrays.stream(numbers).filter(each -> !Double.isNaN(each)).count();
    }

    boolean isDates() {
        return mostly(dates + serials);
    }

    /** Whether its dates are written as such: a day number of a workbook may be any number. */
    boolean isWrittenDates() {
        return mostly(dates);
    }

    boolean isNumbers() {
        return mostly(count(numbers));
    }

    boolean isPercent() {
        return isNumbers() && mostly(percents);
    }

    /** Whether it holds the words of acts; a single row says little. */
    boolean isActs() {
        return acts >= MOSTLY_ACTS * filled && acts > 0;
    }

    boolean isIsins() {
        return mostly(isins);
    }

    boolean isCurrencies() {
        return mostly(currencies);
    }

    /** Whether it holds words: neither dates nor numbers. */
    boolean isWords() {
        return filled > 0 && !isDates() && count(numbers) == 0;
    }

    private boolean mostly(int such) {
        return such > 0 && such >= MOSTLY * filled;
    }

    /** Whether all numbers are one. */
    boolean isConstant() {
        double[] all = given();
        return all.length > 2 && Arrays.stream(all).distinct().count() == 1;
    }

    /** Whether the numbers are the rows counted, up or down. */
    boolean isCounting() {
        double[] all = given();
        if (all.length < 3) {
            return false;
        }
        double step = all[1] - all[0];
        for (int i = 1; i < all.length; i++) {
            if (all[i] - all[i - 1] != step || Math.rint(all[i]) != all[i]) {
                return false;
            }
        }
        return Math.abs(step) == 1;
    }

    boolean hasBothSigns() {
        return Arrays.stream(numbers).anyMatch(each -> each < 0)
                && Arrays.stream(numbers).anyMatch(each -> each > 0);
    }

    boolean hasNegative() {
        return Arrays.stream(numbers).anyMatch(each -> each < 0);
    }

    /** Whether some numbers are not above zero. */
    boolean hasNonPositive() {
        return Arrays.stream(numbers).anyMatch(each -> each <= 0);
    }

    boolean isWhole() {
        return Arrays.stream(given()).allMatch(each -> Math.rint(each) == each);
    }

    /** The usual size of a number, without its sign; NaN without numbers. */
    double size() {
        double[] sizes = Arrays.stream(given()).map(Math::abs).sorted().toArray();
        return sizes.length == 0 ? Double.NaN : sizes[sizes.length / 2];
    }

    /** The largest number, without its sign; 0 without numbers. */
    double largest() {
        return Arrays.stream(given()).map(Math::abs).max().orElse(0);
    }

    /** The usual relative change from one row to the next; 0 where there is none. */
    double step() {
        double[] all = given();
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < all.length; i++) {
            if (all[i - 1] != 0) {
                steps.add(Math.abs(all[i] / all[i - 1] - 1));
            }
        }
        steps.sort(null);
        return steps.isEmpty() ? 0 : steps.get(steps.size() / 2);
    }

    private double[] given() {
        return Arrays.stream(numbers).filter(each -> !Double.isNaN(each)).toArray();
    }
}
