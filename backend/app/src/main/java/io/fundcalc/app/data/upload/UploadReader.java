package io.fundcalc.app.data.upload;

import io.fundcalc.app.platform.body.BodyPace;
import io.fundcalc.app.platform.caller.Principals;
import io.fundcalc.app.platform.config.BodyProperties;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
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

    private static final int MOST_PART_HEADER_BYTES = 4096;

    /** What a body has besides its file: the options and the headers of both parts. */
    private static final long AROUND_THE_FILE = 128 << 10;

    private final UploadFolder folder;
    private final UploadProperties settings;
    private final BodyProperties pace;
    private final UploadPlaces places;
    private final Principals principals;

    UploadReader(
            UploadFolder folder,
            UploadProperties settings,
            BodyProperties pace,
            UploadPlaces places,
            Principals principals) {
        this.folder = folder;
        this.settings = settings;
        this.pace = pace;
        this.places = places;
        this.principals = principals;
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
     *     long or arrives too slowly, 413 past the limit, 422 where the file is missing or not alone, 429 where this
     *     caller sends too many at once, 503 where all callers do
     */
    public <T> T receive(HttpServletRequest request, Use<T> use) throws IOException {
        requireMultipart(request);
        long limit = settings.limit().toBytes();
        long kept = request.getContentLengthLong() > limit + AROUND_THE_FILE ? 0 : limit;
        long needed = request.getContentLengthLong() < 0 ? kept : Math.min(kept, request.getContentLengthLong());
        try (UploadPlaces.Place place = places.take(principals.widest(request), needed);
                UploadParts parts = new UploadParts(folder, limit, kept)) {
            parts.take(items(request));
            place.shrink(parts.written());
            return use.of(parts.received());
        } catch (FileUploadException | MalformedStreamException broken) {
            throw UploadParts.broken();
        }
    }

    private static void requireMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, new Fault("", "NOT_MULTIPART"));
        }
    }

    private FileItemIterator items(HttpServletRequest request) throws IOException, FileUploadException {
        FileUpload upload = new FileUpload();
        upload.setHeaderEncoding("UTF-8");
        upload.setPartHeaderSizeMax(MOST_PART_HEADER_BYTES);
        BodyPace arrival = new BodyPace(settings.timeout(), pace.rate());
        try {
            return upload.getItemIterator(new ServletRequestContext(request) {
                @Override
                public InputStream getInputStream() throws IOException {
                    return new ArrivingBody(
                            super.getInputStream(), arrival, settings.limit().toBytes());
                }
            });
        } catch (ProblemException ours) {
            throw ours;
        } catch (RuntimeException odd) {
            // The server's parser looks for the first part at once, and throws whatever it runs into on odd headers.
            throw UploadParts.broken();
        }
    }
}
