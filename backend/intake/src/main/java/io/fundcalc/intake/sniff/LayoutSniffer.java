package io.fundcalc.intake.sniff;

import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.Question;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.CellKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the layout of a table out of its first rows. */
public final class LayoutSniffer {

    /** What says of what kind the rows are. */
    private static final Map<DatasetKind, ColumnRole[]> TELLING = Map.of(
            DatasetKind.NAV, new ColumnRole[] {ColumnRole.UNIT_NAV, ColumnRole.INCOME, ColumnRole.FUND_NAV},
            DatasetKind.RETURNS, new ColumnRole[] {ColumnRole.DAILY_RETURN, ColumnRole.FUND_RETURN},
            DatasetKind.TRANSACTIONS, new ColumnRole[] {ColumnRole.TYPE, ColumnRole.DESCRIPTION});

    private LayoutSniffer() {}

    /**
     * The layout, which may lack columns that must be there.
     *
     * @param rows the first rows
     * @param hints what the owner says
     * @throws Refusal where they have no such row or column as the owner names
     */
    public static Layout of(List<Sample.Row> rows, Hints hints) {
        HeaderFinder.Found header = HeaderFinder.find(rows, hints.headerRow());
        int headerRow = header.row() == null ? 0 : header.row().number();
        List<Sample.Row> below =
                rows.stream().filter(row -> row.number() > header.lastRow()).toList();
        int usual = usualWidth(below);
        int width = Math.max(usual, header.row() == null ? 0 : header.row().width());
        ColumnShape[] shapes = new ColumnShape[width];
        Arrays.setAll(shapes, i -> ColumnShape.of(below, i, hints.act()));
        TableNames names = new TableNames(header, shapes);
        ColumnChoice choice = new ColumnChoice(names, below, shapes, hints);
        DatasetKind kind = choice.kind();
        List<Column> columns = choice.columns();

        DecimalEvidence decimals = new DecimalEvidence();
        DateEvidence dates = new DateEvidence(kind != DatasetKind.TRANSACTIONS, hints.since1904());
        int dateColumn = indexOf(columns, ColumnRole.DATE);
        for (Sample.Row row : below) {
            for (int i = 0; i < Math.min(width, row.cells().size()); i++) {
                if (i != dateColumn) {
                    decimals.see(row.number(), row.cells().get(i), columns.get(i));
                } else if (row.kind(i) == CellKind.NUMBER) {
                    dates.seeStored(row.number(), row.text(i));
                } else if (row.kind(i) == CellKind.TEXT) {
                    dates.see(row.number(), row.text(i));
                }
            }
        }
        Guess style = decimals.guess(hints.decimals(), hints.semicolons() || dates.isDotted());
        Guess order = dates.guess(hints.dates());
        DecimalStyle decimalStyle = DecimalStyle.valueOf(style.value());
        List<Question> questions = new ArrayList<>(choice.questions());
        if (dateColumn >= 0) {
            questions.addAll(dates.questions(order, columns.get(dateColumn), hints));
        }
        questions.addAll(decimals.questions(style));
        Guess percent = kind == DatasetKind.RETURNS
                ? scale(columns, shapes, days(below, dateColumn, order, dates), hints, questions)
                : new PercentEvidence(decimalStyle, below).guess(columns, hints.percent());

        int named = named(header.row(), columns, hints);
        List<Guess> guesses = new ArrayList<>(List.of(header.guess(), kindGuess(kind, columns, hints), style, order));
        if (kind == DatasetKind.RETURNS || indexOf(columns, ColumnRole.DAILY_RETURN) >= 0) {
            guesses.add(percent);
        }
        return new Layout(
                kind,
                headerRow,
                below.isEmpty() ? header.lastRow() + 1 : below.getFirst().number(),
                columns,
                names.series(),
                Math.min(usual, named),
                named,
                decimalStyle,
                dates.form(order, hints),
                Boolean.parseBoolean(percent.value()),
                List.copyOf(guesses),
                List.copyOf(questions));
    }

    private static double days(List<Sample.Row> rows, int column, Guess order, DateEvidence dates) {
        return column < 0
                ? Double.NaN
                : ReturnScale.days(rows, column, DateOrder.valueOf(order.value()), dates.isSerial());
    }

    private static Guess scale(
            List<Column> columns, ColumnShape[] shapes, double days, Hints hints, List<Question> questions) {
        List<Column> returns = columns.stream()
                .filter(column -> column.role() == ColumnRole.DAILY_RETURN || column.role() == ColumnRole.FUND_RETURN)
                .toList();
        ReturnScale.Scale scale = ReturnScale.of(returns, shapes, days, hints.percent());
        if (scale.doubtful() && !returns.isEmpty()) {
            questions.add(ColumnQuestions.returnScale(
                    returns.getFirst(), Boolean.parseBoolean(scale.guess().value())));
        }
        return scale.guess();
    }

    /** How much the first rows of a sheet promise a table: the best of them as names of columns, and a little for rows. */
    public static double promise(List<Sample.Row> rows) {
        double names = rows.stream()
                .limit(HeaderFinder.DEEPEST)
                .mapToDouble(HeaderFinder::score)
                .max()
                .orElse(0);
        return names + Math.min(0.5, rows.size() * 0.01);
    }

    /** How many characters of a text are names of columns that are written with other letters than the Latin ones. */
    public static int knownWords(String text) {
        return HeaderNames.foreign(text);
    }

    private static int named(Sample.@Nullable Row header, List<Column> columns, Hints hints) {
        if (header == null) {
            return columns.size();
        }
        int chosen = hints.roles().keySet().stream()
                .mapToInt(index -> index + 1)
                .max()
                .orElse(0);
        return Math.max(header.width(), chosen);
    }

    /** The cells that most rows have. */
    private static int usualWidth(List<Sample.Row> rows) {
        Map<Integer, Long> widths =
                rows.stream().collect(Collectors.groupingBy(Sample.Row::width, Collectors.counting()));
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static Guess kindGuess(DatasetKind kind, List<Column> columns, Hints hints) {
        DatasetKind other = kind == DatasetKind.NAV ? DatasetKind.TRANSACTIONS : DatasetKind.NAV;
        int column = Stream.of(TELLING.get(kind))
                .mapToInt(role -> indexOf(columns, role))
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(-1);
        Evidence evidence = column < 0
                ? Evidence.of(Evidence.Code.USUAL)
                : Evidence.of(Evidence.Code.HEADER, columns.get(column).header());
        double confidence = column < 0 ? 0.6 : columns.get(column).confidence();
        return hints.kind() == null
                ? new Guess(Guess.Topic.KIND, kind.name(), confidence, evidence, List.of(other.name()))
                : new Guess(Guess.Topic.KIND, kind.name(), 1, Evidence.of(Evidence.Code.CHOSEN), List.of(other.name()));
    }

    private static int indexOf(List<Column> columns, ColumnRole role) {
        return columns.stream()
                .filter(column -> column.role() == role)
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
    }
}
