package io.fundcalc.app.data.upload;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.problem.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of one upload, as they arrive. */
final class UploadParts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UploadParts.class);
    private static final int LONGEST_OPTIONS = 64 * 1024;
    private static final int BUFFER_BYTES = 64 * 1024;

    /** More than a file and its options are refused, a few of them by name. */
    private static final int MOST_PARTS = 8;

    private final UploadFolder folder;
    private final long limit;
    private final long kept;
    private final List<Fault> faults = new ArrayList<>();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long written;
    private boolean tooLarge;
    private @Nullable ReceivedFile file;
    private byte @Nullable [] options;

    /**
     * Parts of a body that is about to be read.
     *
     * @param limit largest file
     * @param kept how much of a file is written; less than the limit where the body is known to be refused
     */
    UploadParts(UploadFolder folder, long limit, long kept) {
        this.folder = folder;
        this.limit = limit;
        this.kept = kept;
    }

    /** Takes every part there is; what is wrong with them is told when all have arrived, or too many. */
    void take(FileItemIterator items) throws IOException {
        int parts = 0;
        for (FileItemStream part = next(items); part != null; part = next(items)) {
            parts++;
            if (parts > MOST_PARTS) {
                faults.add(new Fault("", "TOO_MANY_PARTS"));
                throw new ProblemException(ProblemType.INVALID, faults);
            }
            take(part);
        }
        if (parts == 0) {
            throw new ProblemException(ProblemType.MALFORMED, new Fault("", "MULTIPART_EMPTY"));
        }
    }

    /** The next part, null behind the last one. */
    private static @Nullable FileItemStream next(FileItemIterator items) throws IOException {
        try {
            return items.hasNext() ? items.next() : null;
        } catch (ProblemException ours) {
            throw ours;
        } catch (FileUploadException | RuntimeException broken) {
            // The server's parser throws whatever it runs into on odd headers.
            throw broken();
        }
    }

    private void take(FileItemStream part) throws IOException {
        String name = String.valueOf(part.getFieldName());
        switch (name) {
            case "file" -> takeFile(part);
            case "options" -> takeOptions(part);
            default -> {
                faults.add(new Fault("/" + shown(name), "UNKNOWN_PART", shown(name)));
                skip(part);
            }
        }
    }

    private void takeFile(FileItemStream part) throws IOException {
        if (file != null) {
            faults.add(new Fault("/file", "SEVERAL_FILES"));
            skip(part);
            return;
        }
        if (part.isFormField()) {
            faults.add(new Fault("/file", "NOT_A_FILE"));
            skip(part);
            return;
        }
        String name = ReceivedFile.plain(nameOf(part));
        ReceivedFile received = new ReceivedFile(folder.file(), name, null);
        file = received;
        try (InputStream in = part.openStream();
                OutputStream out = Files.newOutputStream(received.file())) {
            copy(in, out);
        }
    }

    /** The name as it was sent; the server refuses to give away one that holds a NUL. */
    private static @Nullable String nameOf(FileItemStream part) {
        try {
            return part.getName();
        } catch (InvalidFileNameException odd) {
            return odd.getName();
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        long taken = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            taken += read;
            tooLarge |= taken > limit;
            if (taken <= kept) {
                write(read, out);
            }
        }
    }

    private void write(int bytes, OutputStream out) {
        try {
            out.write(buffer, 0, bytes);
            written += bytes;
        } catch (IOException diskFull) {
            LOG.warn("an upload could not be written: {}", diskFull.getMessage());
            throw UploadPlaces.full();
        }
    }

    private static void skip(FileItemStream part) throws IOException {
        try (InputStream in = part.openStream()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void takeOptions(FileItemStream part) throws IOException {
        try (InputStream in = part.openStream()) {
            byte[] read = in.readNBytes(LONGEST_OPTIONS + 1);
            if (read.length > LONGEST_OPTIONS) {
                throw new ProblemException(
                        ProblemType.TOO_LARGE, new Fault("/options", "TEXT_TOO_LONG", LONGEST_OPTIONS));
            }
            if (options != null) {
                faults.add(new Fault("/options", "DUPLICATE_FIELD", "options"));
            }
            options = read;
        }
    }

    /** How much of the file is on the disk. */
    long written() {
        return written;
    }

    /**
     * The file, with what stands beside it.
     *
     * @throws ProblemException where the parts are not one file and at most one set of options
     */
    ReceivedFile received() {
        ReceivedFile found = file;
        if (faults.isEmpty() && found == null) {
            faults.add(new Fault("/file", "NO_FILE"));
        }
        if (!faults.isEmpty() || found == null) {
            throw new ProblemException(ProblemType.INVALID, faults);
        }
        if (tooLarge) {
            throw ArrivingBody.tooLarge(limit);
        }
        return new ReceivedFile(found.file(), found.name(), options);
    }

    /** The problem of a body that ends early or is no multipart body inside. */
    static ProblemException broken() {
        return new ProblemException(ProblemType.MALFORMED, new Fault("", "MULTIPART_BROKEN"));
    }

    private static String shown(String name) {
        return Shown.text(ReceivedFile.plain(name));
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
