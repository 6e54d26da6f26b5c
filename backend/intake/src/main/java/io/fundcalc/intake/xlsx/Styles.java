package io.fundcalc.intake.xlsx;

import java.util.BitSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which formats of cells show percent; nothing else of a style matters here. */
final class Styles {

    /** The two formats of percent that every workbook has. */
    private static final int WHOLE_PERCENT = 9;

    private static final int PERCENT = 10;
    private static final int MOST = 100_000;

    private final BitSet percentFormats = new BitSet();
    private final BitSet percentCells = new BitSet();
    private int cells;

    /** Reads the part. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        percentFormats.set(WHOLE_PERCENT);
        percentFormats.set(PERCENT);
        boolean within = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                within = name.equals("cellXfs") || (within && !name.equals("cellStyles"));
                if (name.equals("numFmt")) {
                    String code = xml.getAttributeValue(null, "formatCode");
                    int id = number(xml.getAttributeValue(null, "numFmtId"));
                    percentFormats.set(id, code != null && code.contains("%"));
                } else if (within && name.equals("xf")) {
                    percentCells.set(
                            Math.min(cells++, MOST),
                            percentFormats.get(number(xml.getAttributeValue(null, "numFmtId"))));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                within = false;
            }
        }
    }

    /** Whether cells of a style show percent. */
    boolean isPercent(String style) {
        return percentCells.get(number(style));
    }

    /** A number of at most six digits; anything else is a style or format that nobody has. */
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
