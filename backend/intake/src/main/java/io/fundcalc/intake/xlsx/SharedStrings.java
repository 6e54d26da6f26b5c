package io.fundcalc.intake.xlsx;

import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of a workbook, which its cells name by number, in chunks of characters: no object for each. */
final class SharedStrings {

    private static final int CHUNK = 256 << 10;
    /** 24 million bytes of memory. */
    private static final int MOST_CHARACTERS = 12 << 20;

    private static final int MOST_STRINGS = 1_000_000;

    private final List<char[]> chunks = new ArrayList<>();
    private int[] starts = new int[1024];
    private int[] lengths = new int[1024];
    private int size;
    private int used = CHUNK;

    /** Reads the part. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean shown = false;
        int phonetic = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    if (name.equals("si")) {
                        text.setLength(0);
                    } else if (name.equals("rPh")) {
                        phonetic++;
                    }
                    shown = name.equals("t") && phonetic == 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
                    if (shown) {
                        Texts.append(text, xml);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    shown = false;
                    if (xml.getLocalName().equals("rPh")) {
                        phonetic--;
                    } else if (xml.getLocalName().equals("si")) {
                        add(text);
                    }
                }
                default -> {}
            }
        }
    }

    private void add(StringBuilder text) {
        int length = text.length();
        // An empty text takes a place as well: it must begin within a chunk, not behind the last one.
        if (used + Math.max(1, length) > CHUNK) {
            chunks.add(new char[Math.max(CHUNK, length)]);
            used = 0;
        }
        if ((long) chunks.size() * CHUNK > MOST_CHARACTERS || size >= MOST_STRINGS) {
            throw new Refusal(ProblemCode.INFLATES_TOO_MUCH, MOST_CHARACTERS);
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
        }
        text.getChars(0, length, chunks.getLast(), used);
        starts[size] = (chunks.size() - 1) * CHUNK + used;
        lengths[size] = length;
        size++;
        used += length;
    }

    int size() {
        return size;
    }

    /** The chunk that holds a text. */
    char[] chunk(int index) {
        return chunks.get(starts[index] / CHUNK);
    }

    /** Where in its chunk a text begins. */
    int offset(int index) {
        return starts[index] % CHUNK;
    }

    int length(int index) {
        return lengths[index];
    }
}
