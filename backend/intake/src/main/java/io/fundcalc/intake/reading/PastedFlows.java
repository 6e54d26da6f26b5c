package io.fundcalc.intake.reading;

import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.Question;
import io.fundcalc.intake.sniff.Hints;
import io.fundcalc.intake.sniff.Layout;
import io.fundcalc.intake.sniff.LayoutSniffer;
import io.fundcalc.intake.sniff.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dated amounts of money pasted from a sheet or a text, read as the importer reads a statement: delimiter, row of names,
 * columns, order of dates and mark before the decimals are found out.
 *
 * @param rows the flows in the order of the text
 * @param questions what the text does not decide and the owner has not answered
 */
public record PastedFlows(List<FlowCells.Row> rows, List<Question> questions) {

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Set<QuestionCode> ASKED = Set.of(
            QuestionCode.DATES_AMBIGUOUS,
            QuestionCode.DECIMALS_AMBIGUOUS,
            QuestionCode.DATES_SWAPPED,
            QuestionCode.ZONE_UNCLEAR);

    public PastedFlows {
        rows = List.copyOf(rows);
        questions = List.copyOf(questions);
    }

    /**
     * Reads the rows of a text.
     *
     * @param sample all of them
     * @param options what its owner says about it
     * @param usual mark before the decimals where the owner lives; settles what the text leaves open
     */
    public static PastedFlows of(List<Sample.Row> sample, IntakeOptions options, @Nullable DecimalStyle usual) {
        Layout layout = layout(sample, options, options.decimals());
        Guess decimals = guess(layout, Guess.Topic.DECIMALS);
        boolean open = decimals.evidence().code() == Evidence.Code.AMBIGUOUS;
        if (open && usual != null && options.decimals() == null) {
            layout = layout(sample, options, usual);
        }
        FlowCells cells = new FlowCells(layout);
        int first = layout.firstRow();
        List<FlowCells.Row> rows = sample.stream()
                .filter(row -> row.number() >= first)
                .flatMap(row -> cells.read(row).stream())
                .toList();
        return new PastedFlows(
                rows,
                layout.questions().stream()
                        .filter(question -> ASKED.contains(question.code()))
                        .filter(question -> !options.confirmed().contains(question.code()))
                        .toList());
    }

    private static Guess guess(Layout layout, Guess.Topic topic) {
        return layout.guesses().stream()
                .filter(guess -> guess.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    /** The layout with a column of amounts: the named one, else the first column of numbers beside the dates. */
    private static Layout layout(List<Sample.Row> sample, IntakeOptions options, @Nullable DecimalStyle decimals) {
        Layout found = LayoutSniffer.of(sample, hints(options, decimals, options.roles()));
        int amount = found.has(ColumnRole.AMOUNT) ? found.column(ColumnRole.AMOUNT) : numbers(found, sample);
        if (amount < 0) {
            return found;
        }
        // The marks in a column count as evidence only once the column is read.
        Map<Integer, ColumnRole> roles = new HashMap<>(options.roles());
        roles.put(amount, ColumnRole.AMOUNT);
        return LayoutSniffer.of(sample, hints(options, decimals, roles));
    }

    private static Hints hints(IntakeOptions options, @Nullable DecimalStyle decimals, Map<Integer, ColumnRole> roles) {
        return new Hints(
                decimals,
                options.dates(),
                DatasetKind.TRANSACTIONS,
                options.headerRow(),
                roles,
                null,
                options.zone(),
                options.swapped(),
                false,
                TransactionWords::isAct,
                false);
    }

    private static int numbers(Layout layout, List<Sample.Row> sample) {
        List<Sample.Row> below =
                sample.stream().filter(row -> row.number() >= layout.firstRow()).toList();
        return layout.columns().stream()
                .filter(column -> column.role() != ColumnRole.DATE && column.role() != ColumnRole.TYPE)
                .mapToInt(column -> column.index())
                .filter(column -> areNumbers(below, column))
                .findFirst()
                .orElse(-1);
    }

    /** Whether most cells of a column that hold something hold a number. */
    private static boolean areNumbers(List<Sample.Row> rows, int column) {
        long filled = rows.stream().filter(row -> !row.text(column).isBlank()).count();
        long numbers = rows.stream()
                .map(row -> row.text(column))
                .filter(cell ->
                        DIGIT.matcher(cell).find() && !WORD.matcher(cell).find())
                .count();
        return filled > 0 && 2 * numbers > filled;
    }
}
