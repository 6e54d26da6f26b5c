package io.fundcalc.app.data.upload;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.stereotype.Component;

/**
 * Takes one file and the options beside it from a multipart body: straight onto the disk, part by part, so that memory
 * does not grow with the file. Of whatever goes wrong on the way no file is left.
 */
@Component
public class UploadReader {

    /** Parts a body may have: more than a file and its options are refused, a few of them by name. */
    private static final int MOST_PARTS = 8;

    private static final int MOST_PART_HEADER_BYTES = 4096;

    private final UploadFolder folder;
    private final UploadProperties settings;
    private final Semaphore places;

    UploadReader(UploadFolder folder, UploadProperties settings) {
        this.folder = folder;
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce());
    }

    /** What to do with a file before it goes. */
    @FunctionalInterface
    public interface Use<T> {
        /** Uses the file. */
        T of(ReceivedFile file) throws IOException;
    }

    /**
     * Receives a file, has it used and deletes it.
     *
     * @throws ProblemException 415 for another kind of body, 400 for a broken or unfinished one, 408 when it takes too
     *     long, 413 past the limit, 422 where the file is missing or not alone, 503 where too many come at once
     */
    public <T> T receive(HttpServletRequest request, Use<T> use) throws IOException {
        requireMultipart(request);
        if (!places.tryAcquire()) {
            throw UploadFolder.full();
        }
        try (Parts parts = new Parts(folder, settings)) {
            parts.take(items(request));
            return use.of(parts.received());
        } catch (SocketTimeoutException silent) {
            throw new ProblemException(ProblemType.TIMEOUT);
        } catch (FileUploadException | MalformedStreamException broken) {
            throw Parts.broken(broken);
        } finally {
            places.release();
        }
    }

    private static void requireMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, new Fault("", "NOT_MULTIPART"));
        }
    }

    private static FileItemIterator items(HttpServletRequest request) throws IOException, FileUploadException {
        FileUpload upload = new FileUpload();
        upload.setHeaderEncoding("UTF-8");
        upload.setFileCountMax(MOST_PARTS);
        upload.setPartHeaderSizeMax(MOST_PART_HEADER_BYTES);
        return upload.getItemIterator(new ServletRequestContext(request));
    }
}
