package io.fundcalc.intake.xlsx;

import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the distinct names of a part. The JDK's parser keeps every name it has met in a table that grows as long as the
 * part does, so each name that is new here is charged, and a part with more than any spreadsheet program writes is
 * refused. One tag is bounded by {@link MarkupGuard}, so the parser never runs far ahead of the count. Not thread-safe.
 */
final class BoundedNames extends StreamReaderDelegate {

    /** Characters of all distinct names; a part of Excel has about 300 names. */
    private static final int MOST_CHARACTERS = 256 << 10;

    /** What the parser keeps besides the characters of a name, in the same unit. */
    private static final int OVERHEAD = 48;

    /** Key of the addresses of namespaces among the prefixes: no prefix has a blank. */
    private static final String ADDRESSES = " ";

    private final Map<String, Set<String>> namesByPrefix = new HashMap<>();
    private int left = MOST_CHARACTERS;

    BoundedNames(XMLStreamReader xml) {
        super(xml);
    }

    /** Goes on to the next event; whatever the parser itself throws on odd input becomes an {@link XMLStreamException}. */
    @Override
    public int next() throws XMLStreamException {
        int event;
        try {
            event = super.next();
        } catch (Refusal e) {
            // The guard of the stream threw it.
            throw e;
        } catch (RuntimeException e) {
            throw new XMLStreamException(e);
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            chargeElement();
        } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            charge("", getPITarget());
        }
        return event;
    }

    private void chargeElement() {
        charge(getPrefix(), getLocalName());
        for (int i = getAttributeCount() - 1; i >= 0; i--) {
            charge(getAttributePrefix(i), getAttributeLocalName(i));
        }
        for (int i = getNamespaceCount() - 1; i >= 0; i--) {
            charge("xmlns", getNamespacePrefix(i));
            charge(ADDRESSES, getNamespaceURI(i));
        }
    }

    private void charge(@Nullable String prefix, @Nullable String name) {
        String space = prefix == null ? "" : prefix;
        Set<String> names = namesByPrefix.get(space);
        if (names == null) {
            names = new HashSet<>();
            namesByPrefix.put(space, names);
        }
        if (name != null && names.add(name)) {
            left -= space.length() + name.length() + OVERHEAD;
            if (left < 0) {
                throw new Refusal(ProblemCode.UNSAFE_MARKUP);
            }
        }
    }
}
