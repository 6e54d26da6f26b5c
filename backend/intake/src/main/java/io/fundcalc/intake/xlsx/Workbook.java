package io.fundcalc.intake.xlsx;

import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.RowSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as Office Open XML. Read with the parser of the JDK behind a guard, not with a library of spreadsheets: those
 * we know hold all shared texts, a row as wide as its last cell claims to be, and every tag in memory without a bound.
 */
public final class Workbook implements Closeable {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final int MOST_SHEETS = 1000;

    /** Characters of all names of sheets and targets of relations: a thousand times what a workbook has. */
    private static final int MOST_KEPT = 1 << 20;

    /** A sheet that is shown. */
    public record Sheet(String name, String part) {}

    private final WorkbookParts parts;
    private final int columns;
    private final List<Sheet> sheets = new ArrayList<>();
    private final SharedStrings strings = new SharedStrings();
    private final Styles styles = new Styles();
    private boolean since1904;
    private String folder = "xl/";
    private int kept;

    private Workbook(WorkbookParts parts, int columns) {
        this.parts = parts;
        this.columns = columns;
    }

    /**
     * Opens a workbook.
     *
     * @param file the zip file
     * @param inflated what all its parts may unpack to, in bytes
     * @param columns most columns
     * @throws Refusal where it is none, or one that is not read
     */
    public static Workbook open(Path file, long inflated, int columns) throws IOException {
        WorkbookParts parts = WorkbookParts.open(file, inflated);
        try {
            Workbook workbook = new Workbook(parts, columns);
            workbook.readFrame();
            return workbook;
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void readFrame() throws IOException {
        name();
        String[] main = {"xl/workbook.xml"};
        parts.read(
                "_rels/.rels",
                xml -> relations(xml, (id, target, type) -> {
                    if (type.endsWith("/officeDocument")) {
                        main[0] = resolve("", target);
                    }
                }));
        folder = main[0].substring(0, main[0].lastIndexOf('/') + 1);
        String file = main[0].substring(folder.length());
        Map<String, String> targets = new HashMap<>();
        Map<String, String> byType = new HashMap<>();
        parts.read(
                folder + "_rels/" + file + ".rels",
                xml -> relations(xml, (id, target, type) -> {
                    targets.put(id, resolve(folder, target));
                    byType.put(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target));
                }));
        parts.read(main[0], xml -> workbook(xml, targets));
        parts.read(byType.getOrDefault("sharedStrings", folder + "sharedStrings.xml"), strings::read);
        parts.read(byType.getOrDefault("styles", folder + "styles.xml"), styles::read);
        if (sheets.isEmpty()) {
            throw new Refusal(ProblemCode.DAMAGED_WORKBOOK);
        }
    }

    /** Names the zip files that are no workbook, or one that is not read. */
    private void name() {
        if (parts.hasEnding("vbaproject.bin")) {
            throw new Refusal(ProblemCode.MACRO_WORKBOOK);
        }
        if (parts.has("xl/workbook.bin")) {
            throw new Refusal(ProblemCode.BINARY_WORKBOOK);
        }
        if (parts.has("content.xml") || parts.hasEnding(".iwa")) {
            throw new Refusal(ProblemCode.OTHER_SPREADSHEET);
        }
        if (!parts.has("[Content_Types].xml")) {
            throw new Refusal(ProblemCode.ARCHIVE_FILE);
        }
        if (parts.has("word/document.xml") || parts.has("ppt/presentation.xml")) {
            throw new Refusal(ProblemCode.NOT_A_TABLE);
        }
    }

    private interface Relation {
        void see(String id, String target, String type);
    }

    /** Relations to what lies within the file; those that lead out of it are never followed. */
    private void relations(XMLStreamReader xml, Relation relation) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")
                    && !"External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"))) {
                relation.see(
                        bounded(attribute(xml, "Id")),
                        bounded(attribute(xml, "Target")),
                        bounded(attribute(xml, "Type")));
            }
        }
    }

    private void workbook(XMLStreamReader xml, Map<String, String> targets) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                String flag = attribute(xml, "date1904").toLowerCase(Locale.ROOT);
                since1904 = flag.equals("1") || flag.equals("true");
            } else if (xml.getLocalName().equals("sheet") && sheets.size() < MOST_SHEETS) {
                String id = xml.getAttributeValue(RELATIONS, "id");
                String target = targets.get(id == null ? xml.getAttributeValue(STRICT_RELATIONS, "id") : id);
                // Sheets that are hidden were not meant to be given away.
                if (target != null
                        && !attribute(xml, "state").toLowerCase(Locale.ROOT).endsWith("hidden")) {
                    sheets.add(new Sheet(bounded(attribute(xml, "name")), target));
                }
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** A text that is kept as long as the workbook is open, charged to what all of them may take. */
    private String bounded(String text) {
        kept += text.length() + 1;
        if (kept > MOST_KEPT) {
            throw new Refusal(ProblemCode.UNSAFE_MARKUP);
        }
        return text;
    }

    /** A target beside its folder, as the name of a part. */
    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") && base.contains("/")) {
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            rest = rest.substring(3);
        }
        return base + (rest.startsWith("./") ? rest.substring(2) : rest);
    }

    /** The sheets that are shown, in their order; never empty. */
    public List<Sheet> sheets() {
        return sheets;
    }

    /** Whether day numbers count from 1904. */
    public boolean since1904() {
        return since1904;
    }

    /** The rows of a sheet. */
    public RowSource rows(Sheet sheet) {
        return sink -> {
            if (!parts.has(sheet.part())) {
                throw new Refusal(ProblemCode.DAMAGED_WORKBOOK);
            }
            SheetRows rows = new SheetRows(strings, styles, columns, since1904);
            parts.read(sheet.part(), xml -> rows.read(xml, sink));
        };
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
