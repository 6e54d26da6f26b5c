package io.fundcalc.intake.xlsx;

import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook, read straight out of the zip file: no name in it ever becomes a path. */
final class WorkbookParts implements Closeable {

    /** A part that is read. */
    interface Use {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST_DIRECTORY = 4 << 20;
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private final ZipFile zip;
    private final MarkupGuard.Allowance allowance;
    /** Of this workbook alone: a factory keeps the parser it made last, with every name that parser has met. */
    private final XMLInputFactory parsers = factory();

    private WorkbookParts(ZipFile zip, long inflated) {
        this.zip = zip;
        this.allowance = new MarkupGuard.Allowance(inflated);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // The parser would print what is wrong with a file on the standard error stream.
        factory.setXMLReporter((message, type, information, location) -> {});
        return factory;
    }

    static WorkbookParts open(Path file, long inflated) throws IOException {
        checkDirectory(file);
        try {
            return new WorkbookParts(new ZipFile(file.toFile()), inflated);
        } catch (ZipException | IllegalArgumentException e) {
            throw (Refusal) new Refusal(ProblemCode.DAMAGED_WORKBOOK).initCause(e);
        }
    }

    /**
     * The table of contents is read as a whole when a zip file is opened, so its size is checked before. A comment may
     * hold what looks like the record that tells it, and which one counts is the library's choice: all of them must be
     * within the limits.
     */
    private static void checkDirectory(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(bytes.length(), END_RECORD + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            bytes.seek(bytes.length() - length);
            bytes.readFully(tail);
            boolean found = false;
            for (int i = length - END_RECORD; i >= 0; i--) {
                if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
                    found = true;
                    if (number(tail, i + 10, 2) > MOST_ENTRIES || number(tail, i + 12, 4) > LARGEST_DIRECTORY) {
                        throw new Refusal(ProblemCode.INFLATES_TOO_MUCH, LARGEST_DIRECTORY);
                    }
                }
            }
            if (!found) {
                throw new Refusal(ProblemCode.DAMAGED_WORKBOOK);
            }
        }
    }

    private static long number(byte[] bytes, int offset, int length) {
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | (bytes[offset + i] & 0xff);
        }
        return value;
    }

    boolean has(String name) {
        return find(name) != null;
    }

    /** Whether some part has a name that ends so. */
    boolean hasEnding(String ending) {
        return zip.stream()
                .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(ending));
    }

    private @Nullable ZipEntry find(String name) {
        ZipEntry entry = zip.getEntry(name);
        return entry != null
                ? entry
                : zip.stream()
                        .filter(each -> each.getName().equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(null);
    }

    /** Reads a part; one that is not there is not read. */
    void read(String name, Use use) throws IOException {
        ZipEntry entry = find(name);
        if (entry == null) {
            return;
        }
        try (MarkupGuard in = new MarkupGuard(zip.getInputStream(entry), allowance)) {
            XMLStreamReader xml = parser(in);
            use.read(xml);
            xml.close();
        } catch (ZipException | EOFException e) {
            throw (Refusal) new Refusal(ProblemCode.DAMAGED_WORKBOOK).initCause(e);
        } catch (XMLStreamException e) {
            throw damage(e);
        }
    }

    private XMLStreamReader parser(InputStream in) throws IOException, XMLStreamException {
        try {
            return new BoundedNames(parsers.createXMLStreamReader(characters(in)));
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            throw new XMLStreamException(e);
        }
    }

    /** Whatever a part claims, it is UTF-8; bytes that are not become U+FFFD, which the cell that holds it then tells. */
    private static Reader characters(InputStream in) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int first = reader.read();
        if (first >= 0 && first != '\ufeff') {
            reader.unread(first);
        }
        return reader;
    }

    private static Refusal damage(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return (Refusal) new Refusal(ProblemCode.DAMAGED_WORKBOOK).initCause(e);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
