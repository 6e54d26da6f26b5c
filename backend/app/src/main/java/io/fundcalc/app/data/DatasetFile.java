package io.fundcalc.app.data;

import io.fundcalc.app.data.DatasetResponses.FileRefusal;
import io.fundcalc.app.data.store.DatasetHeader;
import io.fundcalc.app.data.store.DatasetPart;
import io.fundcalc.app.data.store.DatasetReport;
import io.fundcalc.app.data.store.DatasetRows;
import io.fundcalc.app.data.upload.ReceivedFile;
import io.fundcalc.app.data.upload.UploadProperties;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.session.Session;
import io.fundcalc.intake.FileIntake;
import io.fundcalc.intake.IntakeLimits;
import io.fundcalc.intake.IntakeReport;
import io.fundcalc.intake.RefusedFileException;
import io.fundcalc.intake.RejectedRows;
import io.fundcalc.intake.Source;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.UnfinishedReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a received file into everything that is kept of it. */
@Component
class DatasetFile {

    private static final int LONGEST_NAME = 120;
    private static final int ID_BYTES = 12;

    private final DatasetWords words;
    private final JsonMapper json;
    private final IntakeLimits limits;

    DatasetFile(DatasetWords words, JsonMapper json, UploadProperties settings) {
        this.words = words;
        this.json = json;
        IntakeLimits usual = IntakeLimits.USUAL;
        this.limits = new IntakeLimits(
                settings.limit().toBytes(),
                usual.inflated(),
                usual.rows(),
                usual.columns(),
                usual.field(),
                usual.problems(),
                usual.preview());
    }

    /**
     * A file that was read.
     *
     * @param header of the data set it makes
     * @param report what was found out
     * @param parts all of it as bytes
     */
    record Read(DatasetHeader header, DatasetReport report, Map<DatasetPart, byte[]> parts) {}

    /** @throws ProblemException where the file is refused, with everything that is wrong with it */
    Read read(ReceivedFile file, UploadRequest request, Session session, Locale language) throws IOException {
        Source source = new Source(file.file(), file.name());
        String name = name(request, file);
        try {
            IntakeOptions options = UploadChoices.of(request);
            IntakeReport report = FileIntake.read(source, options, limits);
            byte[] rejected = report.rejectedRows().isEmpty() ? null : rejected(source, options, report, language);
            return read(report, new Named(name, source.name()), rejected, session);
        } catch (RefusedFileException refused) {
            throw problem(refused, language);
        }
    }

    /** What a data set is called, and what its file was. */
    private record Named(String dataset, String file) {}

    private Read read(IntakeReport read, Named named, byte @Nullable [] rejected, Session session) throws IOException {
        DatasetReport report = DatasetReport.of(read);
        Map<DatasetPart, byte[]> parts = new EnumMap<>(DatasetPart.class);
        parts.put(DatasetPart.ROWS, DatasetRows.pack(read.content()));
        parts.put(DatasetPart.REPORT, zipped(out -> out.write(json.writeValueAsString(report))));
        if (rejected != null) {
            parts.put(DatasetPart.REJECTED, rejected);
        }
        String id = session.nameOf("dataset:" + read.fingerprint(), ID_BYTES);
        return new Read(DatasetHeaders.of(id, named.dataset(), named.file(), read, parts), report, parts);
    }

    private byte[] rejected(Source source, IntakeOptions options, IntakeReport read, Locale language)
            throws IOException {
        Map<Integer, List<Problem>> byRow =
                read.problems().first().stream().collect(Collectors.groupingBy(Problem::row));
        return zipped(out -> {
            // Lets a spreadsheet see that this is UTF-8.
            out.write('\uFEFF');
            RejectedRows.write(
                    source,
                    options,
                    read,
                    row -> words.reasons(row, byRow.getOrDefault(row, List.of()), language),
                    out);
        });
    }

    @FunctionalInterface
    private interface Text {
        void to(Writer out) throws IOException;
    }

    private static byte[] zipped(Text text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            text.to(out);
        }
        return bytes.toByteArray();
    }

    private static String name(UploadRequest request, ReceivedFile file) {
        return request.name() == null ? file.name() : checked(request.name(), "/options/name");
    }

    /**
     * A name that can be shown.
     *
     * @throws ProblemException where it is empty, too long or holds what cannot be seen
     */
    static String checked(String name, String pointer) {
        String plain = name.strip();
        if (plain.isEmpty()
                || plain.codePointCount(0, plain.length()) > LONGEST_NAME
                || plain.codePoints().anyMatch(Character::isISOControl)) {
            throw new ProblemException(ProblemType.INVALID, new Fault(pointer, "NOT_A_NAME", LONGEST_NAME));
        }
        return plain;
    }

    private ProblemException problem(RefusedFileException refused, Locale language) {
        ProblemType type = refused.code() == ProblemCode.FILE_TOO_LARGE ? ProblemType.TOO_LARGE : ProblemType.INVALID;
        UnfinishedReading reading = refused.reading();
        return new ProblemException(
                type,
                List.of(new Fault("/file", refused.code().name(), refused.args().toArray())),
                reading == null ? null : new FileRefusal(words.refused(DatasetReport.of(reading), language)));
    }
}
