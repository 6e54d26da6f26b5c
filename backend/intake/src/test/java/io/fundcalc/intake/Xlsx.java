package io.fundcalc.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, so that each can be wrong. */
final class Xlsx {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A workbook with one sheet of the rows given, as XML between the tags of the sheet's data. */
    Xlsx(String rows) {
        with("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        with(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"rId1\" Type=\"" + DOCUMENT
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        workbook("", "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>");
        with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"rId1\" Type=\"" + DOCUMENT
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + DOCUMENT
                        + "/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
        with("xl/worksheets/sheet1.xml", sheet(rows));
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** A row of texts and, where they look like them, numbers. */
    static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            String reference = (char) ('A' + i) + "" + number;
            if (cells[i].startsWith("<")) {
                row.append(cells[i].replace("@", reference));
            } else if (cells[i].matches("-?\\d+(\\.\\d+)?")) {
                row.append("<c r=\"" + reference + "\"><v>" + cells[i] + "</v></c>");
            } else if (!cells[i].isEmpty()) {
                row.append("<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }

    Xlsx workbook(String properties, String sheets) {
        return with(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOCUMENT + "\"><workbookPr " + properties + "/><sheets>"
                        + sheets + "</sheets></workbook>");
    }

    Xlsx strings(String items) {
        return with("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    Xlsx with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Xlsx with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Xlsx without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
