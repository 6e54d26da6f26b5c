package io.fundcalc.intake.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The formats of cells; nothing else of a style matters here. */
final class Styles {

    private static final int MOST = 100_000;
    /** Longest code of a format that is looked at. */
    private static final int LONGEST = 255;

    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<NumberFormat> cells = new ArrayList<>();

    /** Reads the part. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        boolean within = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                within = name.equals("cellXfs") || (within && !name.equals("cellStyles"));
                if (name.equals("numFmt") && formats.size() < MOST) {
                    String code = xml.getAttributeValue(null, "formatCode");
                    formats.put(
                            number(xml.getAttributeValue(null, "numFmtId")),
                            code == null || code.length() > LONGEST ? NumberFormat.PLAIN : NumberFormat.of(code));
                } else if (within && name.equals("xf") && cells.size() < MOST) {
                    int id = number(xml.getAttributeValue(null, "numFmtId"));
                    NumberFormat own = formats.get(id);
                    cells.add(own == null ? NumberFormat.builtIn(id) : own);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                within = false;
            }
        }
    }

    /** The format of cells of a style. */
    NumberFormat format(@Nullable String style) {
        int index = style == null ? 0 : number(style);
        return index < cells.size() ? cells.get(index) : NumberFormat.PLAIN;
    }

    /** A number of at most six digits; anything else is a style or format that no workbook has. */
    private static int number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 6) {
            return MOST + 1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return MOST + 1;
            }
            number = number * 10 + digit;
        }
        return Math.min(number, MOST + 1);
    }
}
