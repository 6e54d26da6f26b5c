package io.fundcalc.intake.sniff;

import io.fundcalc.intake.form.FileFormat;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what a file is by its bytes, whatever its name says: what is not a table is named. */
public final class FileSignature {

    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** An object with a key, or a list of objects or lists. */
    private static final Pattern JSON = Pattern.compile("\\{\\s*[\"}]|\\[\\s*[\\[{]");

    private FileSignature() {}

    /**
     * The format of a file.
     *
     * @param head its beginning
     * @param tail its end, where an old container may hold its table of contents
     * @throws Refusal for everything that is no table
     */
    public static FileFormat of(byte[] head, byte[] tail) {
        if (starts(head, 'P', 'K', 3, 4)) {
            return FileFormat.XLSX;
        }
        if (starts(head, 'P', 'K', 5, 6)) {
            throw new Refusal(ProblemCode.ARCHIVE_FILE);
        }
        if (Arrays.mismatch(head, OLE) == OLE.length) {
            boolean encrypted = contains(head, ENCRYPTED) || contains(tail, ENCRYPTED);
            throw new Refusal(encrypted ? ProblemCode.ENCRYPTED_WORKBOOK : ProblemCode.OLD_EXCEL);
        }
        if (starts(head, '%', 'P', 'D', 'F')) {
            throw new Refusal(ProblemCode.PDF_FILE);
        }
        if (isImage(head)) {
            throw new Refusal(ProblemCode.IMAGE_FILE);
        }
        if (starts(head, 0x1f, 0x8b)
                || starts(head, 'R', 'a', 'r', '!')
                || starts(head, '7', 'z', 0xbc, 0xaf)
                || starts(head, 'B', 'Z', 'h')) {
            throw new Refusal(ProblemCode.ARCHIVE_FILE);
        }
        refuseMarkup(head);
        return JSON.matcher(beginning(head)).lookingAt() ? FileFormat.JSON : FileFormat.DELIMITED;
    }

    private static boolean isImage(byte[] head) {
        return starts(head, 0x89, 'P', 'N', 'G')
                || starts(head, 0xff, 0xd8, 0xff)
                || starts(head, 'G', 'I', 'F', '8')
                || starts(head, 'R', 'I', 'F', 'F');
    }

    /** Banks call web pages and old XML workbooks .xls: their first mark tells them. */
    private static void refuseMarkup(byte[] head) {
        String text = beginning(head).toLowerCase(Locale.ROOT);
        if (text.startsWith("<?xml") || text.startsWith("<workbook")) {
            throw new Refusal(
                    text.contains("urn:schemas-microsoft-com:office:spreadsheet")
                            ? ProblemCode.OLD_EXCEL
                            : ProblemCode.WEB_PAGE);
        }
        if (text.startsWith("<") && (text.contains("<html") || text.contains("<table") || text.contains("<!doctype"))) {
            throw new Refusal(ProblemCode.WEB_PAGE);
        }
        if (text.startsWith("{\\rtf")) {
            throw new Refusal(ProblemCode.NOT_A_TABLE);
        }
    }

    /** The first characters, whatever the encoding, without marks and blanks before them. */
    private static String beginning(byte[] head) {
        return new String(head, 0, Math.min(head.length, 2048), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .replace("\u00ff\u00fe", "")
                .replace("\0", "")
                .strip();
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte[] sought) {
        for (int i = 0; i + sought.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }
}
