package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.DateCell;
import io.fundcalc.intake.cell.NumberCell;
import io.fundcalc.intake.csv.CsvRows;
import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the mark between the cells of a text: the one that makes rows of equal width with cells that mean something. */
public final class DelimiterSniffer {

    /** A delimiter and why. */
    public record Found(char delimiter, Guess guess) {}

    private record Candidate(char delimiter, int alike, int rows, double score) {}

    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    private static final int LOOKED_AT = 200;

    /** What is told where no mark makes a table. */
    public static final Guess UNKNOWN = guess(',', 0, Evidence.of(Evidence.Code.EQUAL_ROWS, 0, 0));

    /** Cells of a row whose meaning is looked at. */
    private static final int MOST_CELLS = 1_000;

    private DelimiterSniffer() {}

    /** The delimiters that a text may have: the chosen one, else each that is known. */
    public static char[] delimiters(@Nullable Character chosen) {
        return chosen == null ? DELIMITERS.clone() : new char[] {chosen};
    }

    /**
     * The delimiter of a text.
     *
     * @param text its beginning
     * @param cut whether it goes on
     * @param chosen the one that the owner chose
     */
    public static Found of(String text, boolean cut, @Nullable Character chosen) {
        if (chosen != null) {
            return new Found(chosen, guess(chosen, 1, Evidence.of(Evidence.Code.CHOSEN)));
        }
        List<Candidate> candidates = new ArrayList<>();
        Refusal refusal = null;
        for (char delimiter : DELIMITERS) {
            try {
                candidates.add(candidate(text, cut, delimiter));
            } catch (Refusal e) {
                refusal = refusal == null ? e : refusal;
            }
        }
        Candidate best = candidates.stream()
                .filter(candidate -> candidate.score > 0)
                .max(Comparator.comparingDouble(Candidate::score))
                .orElse(null);
        if (best == null) {
            throw refusal == null ? new Refusal(ProblemCode.NOT_A_TABLE) : refusal;
        }
        double second = candidates.stream()
                .filter(candidate -> candidate.delimiter != best.delimiter)
                .mapToDouble(Candidate::score)
                .max()
                .orElse(0);
        double confidence = Math.clamp(0.99 - 0.5 * second / best.score, 0.3, 0.99);
        return new Found(
                best.delimiter,
                guess(best.delimiter, confidence, Evidence.of(Evidence.Code.EQUAL_ROWS, best.alike, best.rows)));
    }

    private static Guess guess(char delimiter, double confidence, Evidence evidence) {
        List<String> others = new ArrayList<>();
        for (char other : DELIMITERS) {
            if (other != delimiter) {
                others.add(String.valueOf(other));
            }
        }
        return new Guess(Guess.Topic.DELIMITER, String.valueOf(delimiter), confidence, evidence, others);
    }

    private static Candidate candidate(String text, boolean cut, char delimiter) {
        Sample sample = new Sample(LOOKED_AT, MOST_CELLS);
        try {
            new CsvRows(() -> new StringReader(text), delimiter, !cut).read(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (cut && sample.rows().size() < LOOKED_AT) {
            sample.dropLast();
        }
        Map<Integer, Long> widths =
                sample.rows().stream().collect(Collectors.groupingBy(Sample.Row::width, Collectors.counting()));
        int width = widths.entrySet().stream()
                .filter(entry -> entry.getKey() > 1)
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        int rows = sample.rows().size();
        int alike = width == 0 ? 0 : Math.toIntExact(widths.getOrDefault(width, 0L));
        double meant = sample.rows().stream()
                .filter(row -> row.width() == width)
                .mapToDouble(DelimiterSniffer::meaning)
                .average()
                .orElse(0);
        return new Candidate(delimiter, alike, rows, rows == 0 ? 0 : (0.1 + meant) * alike / rows);
    }

    /** Share of a row's cells that are a date, a number, empty or the known name of a column. */
    private static double meaning(Sample.Row row) {
        DateCell date = new DateCell(DateOrder.DAY_FIRST, false, false);
        NumberCell point = new NumberCell(DecimalStyle.POINT);
        NumberCell comma = new NumberCell(DecimalStyle.COMMA);
        long meant = row.cells().stream()
                .filter(cell -> {
                    char[] chars = cell.text().toCharArray();
                    return date.read(chars, 0, chars.length) != DateCell.Status.UNREADABLE
                            || point.read(chars, 0, chars.length) != NumberCell.Status.UNREADABLE
                            || comma.read(chars, 0, chars.length) != NumberCell.Status.UNREADABLE
                            || HeaderNames.of(cell.text()) != null;
                })
                .count();
        return meant / (double) Math.max(1, row.cells().size());
    }
}
