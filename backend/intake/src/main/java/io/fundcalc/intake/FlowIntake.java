package io.fundcalc.intake;

import io.fundcalc.intake.csv.CsvRows;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.reading.PastedFlows;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.CellKind;
import io.fundcalc.intake.sniff.DelimiterSniffer;
import io.fundcalc.intake.sniff.Sample;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads dated amounts of money that were pasted as text: the door for what is no file. */
public final class FlowIntake {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 200;

    private FlowIntake() {}

    /**
     * Reads a text.
     *
     * @param text as it was pasted
     * @param options what its owner says about it
     * @param usual mark before the decimals where the owner lives; settles what the text leaves open
     */
    public static PastedFlows read(String text, IntakeOptions options, @Nullable DecimalStyle usual) {
        return PastedFlows.of(rows(FlowLines.delimited(text), options.delimiter()), options, usual);
    }

    private static List<Sample.Row> rows(FlowLines lines, @Nullable Character chosen) {
        Character known = lines.delimiter();
        Sample sample = new Sample(MOST_ROWS, MOST_COLUMNS);
        try {
            char delimiter = known == null
                    ? DelimiterSniffer.of(lines.text(), false, chosen).delimiter()
                    : known;
            new CsvRows(() -> new StringReader(lines.text()), delimiter, true).read(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal noTable) {
            return column(lines.text().lines().limit(MOST_ROWS).toList());
        }
        return sample.rows();
    }

    /** Lines without any mark between cells: a table of one column. */
    private static List<Sample.Row> column(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(at -> new Sample.Row(at + 1, List.of(new Sample.Cell(lines.get(at), CellKind.TEXT)), 1))
                .toList();
    }
}
