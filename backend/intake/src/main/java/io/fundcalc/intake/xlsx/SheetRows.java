package io.fundcalc.intake.xlsx;

import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.CellKind;
import io.fundcalc.intake.row.RowSink;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, cell by cell as they come. */
final class SheetRows {

    /** Rows that a sheet can have. */
    private static final int LAST_ROW = 1_048_576;

    private static final char[] NOTHING = {};

    private final SharedStrings strings;
    private final Styles styles;
    private final int columns;
    private final boolean since1904;
    private final StringBuilder text = new StringBuilder();
    private char[] chars = new char[256];
    private int row;
    private int column;
    private String type = "n";
    private NumberFormat format = NumberFormat.PLAIN;
    private boolean formula;
    private boolean valued;

    SheetRows(SharedStrings strings, Styles styles, int columns, boolean since1904) {
        this.since1904 = since1904;
        this.strings = strings;
        this.styles = styles;
        this.columns = columns;
    }

    void read(XMLStreamReader xml, RowSink sink) throws XMLStreamException {
        boolean gathering = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    gathering = name.equals("v") || (name.equals("t") && type.equals("inlineStr"));
                    start(name, xml, sink);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
                    if (gathering) {
                        Texts.append(text, xml);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    gathering = false;
                    String name = xml.getLocalName();
                    if (name.equals("c")) {
                        cell(sink);
                    } else if ((name.equals("row") && !sink.end(column + 1)) || name.equals("sheetData")) {
                        return;
                    }
                }
                default -> {}
            }
        }
    }

    private void start(String name, XMLStreamReader xml, RowSink sink) {
        switch (name) {
            case "row" -> {
                int number = rowNumber(xml.getAttributeValue(null, "r"));
                if (number > LAST_ROW) {
                    throw new Refusal(ProblemCode.TOO_MANY_ROWS, LAST_ROW);
                }
                if (number <= row) {
                    throw new Refusal(ProblemCode.DAMAGED_WORKBOOK);
                }
                row = number;
                column = -1;
                sink.begin(row);
            }
            case "c" -> {
                column = columnNumber(xml.getAttributeValue(null, "r"));
                String kind = xml.getAttributeValue(null, "t");
                type = kind == null ? "n" : kind;
                format = styles.format(xml.getAttributeValue(null, "s"));
                formula = false;
                valued = false;
                text.setLength(0);
            }
            case "f" -> formula = true;
            case "v", "is" -> valued = true;
            default -> {}
        }
    }

    /** The number of a row; without one it follows the row before. */
    private int rowNumber(@Nullable String reference) {
        if (reference == null) {
            return row + 1;
        }
        int number = 0;
        for (int i = 0; i < reference.length() && number <= LAST_ROW; i++) {
            int digit = reference.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new Refusal(ProblemCode.DAMAGED_WORKBOOK);
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The column of a reference such as AB12, from 0; without one it follows the cell before. */
    private int columnNumber(@Nullable String reference) {
        if (reference == null) {
            return column + 1;
        }
        int number = 0;
        int i = 0;
        while (i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z' && i < 4) {
            number = number * 26 + reference.charAt(i) - 'A' + 1;
            i++;
        }
        if (number == 0 || number - 1 <= column) {
            throw new Refusal(ProblemCode.DAMAGED_WORKBOOK);
        }
        return number - 1;
    }

    private void cell(RowSink sink) {
        boolean empty = !valued || (text.isEmpty() && !type.equals("str"));
        if (empty && !formula) {
            return;
        }
        if (column >= columns) {
            throw new Refusal(ProblemCode.TOO_MANY_COLUMNS, columns);
        }
        if (empty) {
            sink.cell(column, NOTHING, 0, 0, CellKind.FORMULA);
        } else if (type.equals("s")) {
            shared(sink);
        } else if (!type.equals("n") || !shown(sink)) {
            give(
                    sink,
                    switch (type) {
                        case "e" -> CellKind.ERROR;
                        case "b" -> CellKind.BOOLEAN;
                        case "n" -> format.show() == NumberFormat.Show.PERCENT ? CellKind.PERCENT : CellKind.NUMBER;
                        default -> CellKind.TEXT;
                    });
        }
    }

    /** Gives a number as its format shows it, where that says something else; false where it does not. */
    private boolean shown(RowSink sink) {
        if (format.show() == NumberFormat.Show.PLAIN || format.show() == NumberFormat.Show.PERCENT) {
            return false;
        }
        ShownNumber shown = ShownNumber.of(text, format, since1904);
        if (shown == null) {
            return false;
        }
        text.setLength(0);
        text.append(shown.text());
        give(sink, shown.kind());
        return true;
    }

    private void shared(RowSink sink) {
        int index;
        try {
            index = Integer.parseInt(text, 0, text.length(), 10);
        } catch (NumberFormatException e) {
            index = -1;
        }
        if (index < 0 || index >= strings.size()) {
            throw new Refusal(ProblemCode.DAMAGED_WORKBOOK);
        }
        sink.cell(column, strings.chunk(index), strings.offset(index), strings.length(index), CellKind.TEXT);
    }

    private void give(RowSink sink, CellKind kind) {
        if (text.length() > chars.length) {
            chars = new char[Math.max(text.length(), chars.length * 2)];
        }
        text.getChars(0, text.length(), chars, 0);
        sink.cell(column, chars, 0, text.length(), kind);
    }
}
