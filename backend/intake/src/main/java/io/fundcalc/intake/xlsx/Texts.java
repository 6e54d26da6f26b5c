package io.fundcalc.intake.xlsx;

import javax.xml.stream.XMLStreamReader;

/** Characters out of the parser. */
final class Texts {

    /** Longest text that is gathered; what lies beyond is of no use to anybody but tells that the cell is too long. */
    private static final int LONGEST = 128 << 10;

    private Texts() {}

    /** Appends the characters of the event to a text. */
    static void append(StringBuilder text, XMLStreamReader xml) {
        int length = Math.min(xml.getTextLength(), LONGEST - text.length());
        if (length > 0) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), length);
        }
    }
}
