package io.fundcalc.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a pasted text, made fit for a parser of cells.
 *
 * @param text the lines
 * @param delimiter between their cells; null where it has to be found out
 */
record FlowLines(String text, @Nullable Character delimiter) {

    private static final String DATE = "\\d[\\d年月日./-]{5,10}";

    /** An unquoted amount with separators of thousands behind a comma would fall apart into two cells. */
    private static final Pattern COMMA = Pattern.compile(
            "\\s*(" + DATE + ")\\s*,\\s*((?:[-+(−]\\s*)*[¥$€£]?\\s*\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?\\)?)\\s*");

    private static final Pattern BLANK = Pattern.compile("\\s*(" + DATE + ")\\s+(\\S.*?)\\s*");
    private static final Pattern SIMPLE = Pattern.compile("\\s*(" + DATE + ")\\s*,\\s*([^,]*)\\s*");

    /** A number alone, whose marks separate no cells. */
    private static final Pattern NUMBER = Pattern.compile("[-+(−¥$€\\s]*\\d[\\d.,]*[)万亿kKwW元\\s]*");

    /** The lines with tabs between date and amount where their own marks would mislead. */
    static FlowLines delimited(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (text.indexOf('\t') >= 0 || text.indexOf('"') >= 0) {
            return new FlowLines(String.join("\n", lines), null);
        }
        List<String> data = lines.size() > 1 ? lines.subList(1, lines.size()) : lines;
        if (data.stream().allMatch(line -> NUMBER.matcher(line).matches())) {
            return new FlowLines(String.join("\n", lines), '\t');
        }
        boolean thousands = lines.stream().anyMatch(line -> COMMA.matcher(line).matches());
        if (thousands && data.stream().allMatch(line -> split(line) != null)) {
            return tabs(lines, COMMA, SIMPLE);
        }
        boolean blanks =
                lines.stream().skip(1).allMatch(line -> BLANK.matcher(line).matches());
        return blanks && !lines.isEmpty() && BLANK.matcher(lines.getLast()).matches()
                ? tabs(lines, BLANK)
                : new FlowLines(String.join("\n", lines), null);
    }

    private static @Nullable Matcher split(String line) {
        Matcher grouped = COMMA.matcher(line);
        if (grouped.matches()) {
            return grouped;
        }
        Matcher simple = SIMPLE.matcher(line);
        return simple.matches() ? simple : null;
    }

    private static FlowLines tabs(List<String> lines, Pattern... patterns) {
        return new FlowLines(
                String.join(
                        "\n", lines.stream().map(line -> tabbed(line, patterns)).toList()),
                '\t');
    }

    private static String tabbed(String line, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                return matcher.group(1) + '\t' + matcher.group(2);
            }
        }
        // The names of the columns.
        return line.strip().replaceFirst("\\s*,\\s*|\\s+", "\t");
    }
}
