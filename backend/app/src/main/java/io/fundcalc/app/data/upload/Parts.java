package io.fundcalc.app.data.upload;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of one upload, as they arrive. */
final class Parts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
    private static final int LONGEST_OPTIONS = 64 * 1024;
    private static final int BUFFER_BYTES = 64 * 1024;

    /**
     * Read past the limit and thrown away, so that a client that does not listen while it sends still hears the answer
     * instead of a broken connection.
     */
    private static final long SWALLOWED_BYTES = 32L << 20;

    private final UploadFolder folder;
    private final long limit;
    private final long deadline;
    private final List<Fault> faults = new ArrayList<>();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long written;
    private long beyond;
    private @Nullable ReceivedFile file;
    private byte @Nullable [] options;

    Parts(UploadFolder folder, UploadProperties settings) {
        this.folder = folder;
        this.limit = settings.limit().toBytes();
        this.deadline = System.nanoTime() + settings.timeout().toNanos();
    }

    /** Takes every part there is; what is wrong with them is told when all have arrived. */
    void take(FileItemIterator items) throws IOException {
        try {
            while (items.hasNext()) {
                take(items.next());
            }
        } catch (FileCountLimitExceededException many) {
            faults.add(new Fault("", "TOO_MANY_PARTS"));
        } catch (FileUploadException broken) {
            throw broken(broken);
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
        ReceivedFile received = new ReceivedFile(folder.file(), ReceivedFile.plain(part.getName()), null);
        file = received;
        try (InputStream in = part.openStream();
                OutputStream out = Files.newOutputStream(received.file())) {
            copy(in, out);
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        long taken = 0;
        for (int read = read(in); read >= 0; read = read(in)) {
            taken += read;
            if (taken <= limit) {
                write(read, out);
            } else {
                throwAway(read);
            }
        }
    }

    private void write(int bytes, OutputStream out) {
        folder.take(bytes);
        written += bytes;
        try {
            out.write(buffer, 0, bytes);
        } catch (IOException diskFull) {
            LOG.warn("an upload could not be written: {}", diskFull.getMessage());
            throw UploadFolder.full();
        }
    }

    private void skip(FileItemStream part) throws IOException {
        try (InputStream in = part.openStream()) {
            for (int read = read(in); read >= 0; read = read(in)) {
                throwAway(read);
            }
        }
    }

    private void throwAway(int bytes) {
        beyond += bytes;
        if (beyond > SWALLOWED_BYTES) {
            throw tooLarge();
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

    private int read(InputStream in) throws IOException {
        if (System.nanoTime() > deadline) {
            throw new SocketTimeoutException("the upload takes too long");
        }
        return in.read(buffer);
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
        if (beyond > 0) {
            throw tooLarge();
        }
        return new ReceivedFile(found.file(), found.name(), options);
    }

    private ProblemException tooLarge() {
        return new ProblemException(ProblemType.TOO_LARGE, new Fault("/file", "UPLOAD_TOO_LARGE", limit >> 20));
    }

    /** The problem of a body that ends early or is no multipart body inside. */
    static ProblemException broken(IOException broken) {
        if (broken.getCause() instanceof SocketTimeoutException) {
            return new ProblemException(ProblemType.TIMEOUT);
        }
        return new ProblemException(ProblemType.MALFORMED, new Fault("", "MULTIPART_BROKEN"));
    }

    private static String shown(String name) {
        String plain = ReceivedFile.plain(name);
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
        folder.give(written);
    }
}
