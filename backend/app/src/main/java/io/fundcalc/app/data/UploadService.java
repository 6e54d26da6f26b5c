package io.fundcalc.app.data;

import io.fundcalc.app.data.DatasetResponses.DatasetDetail;
import io.fundcalc.app.data.store.DatasetHeader;
import io.fundcalc.app.data.store.DatasetPart;
import io.fundcalc.app.data.store.DatasetReport;
import io.fundcalc.app.data.store.Datasets;
import io.fundcalc.app.data.store.StoredDataset;
import io.fundcalc.app.data.upload.ReadingRoom;
import io.fundcalc.app.data.upload.ReceivedFile;
import io.fundcalc.app.data.upload.UploadMeters;
import io.fundcalc.app.data.upload.UploadReader;
import io.fundcalc.app.platform.json.RequestReader;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.session.Session;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Makes a data set of a file: receives it, has it read, keeps what came of it. */
@Service
class UploadService {

    private final UploadMeters meters;
    private final UploadReader uploads;
    private final ReadingRoom room;
    private final RequestReader requests;
    private final DatasetFile files;
    private final Datasets datasets;
    private final DatasetWords words;

    UploadService(
            UploadMeters meters,
            UploadReader uploads,
            ReadingRoom room,
            RequestReader requests,
            DatasetFile files,
            Datasets datasets,
            DatasetWords words) {
        this.meters = meters;
        this.uploads = uploads;
        this.room = room;
        this.requests = requests;
        this.files = files;
        this.datasets = datasets;
        this.words = words;
    }

    /**
     * Reads an upload and keeps it, unless only a preview is wanted.
     *
     * @throws ProblemException where the upload is refused; nothing of it is kept then
     */
    DatasetDetail upload(HttpServletRequest request, boolean preview, Session session, Locale language)
            throws IOException {
        return meters.measure(() -> uploads.receive(request, file -> {
            UploadRequest options = options(file);
            boolean only = preview || Boolean.TRUE.equals(options.preview());
            DatasetFile.Read read = room.read(() -> files.read(file, options, session, language));
            return only ? shown(read, language) : kept(read, session, language);
        }));
    }

    private UploadRequest options(ReceivedFile file) {
        return file.options() == null ? UploadRequest.NONE : requests.read(UploadRequest.class, file.options());
    }

    private DatasetDetail shown(DatasetFile.Read read, Locale language) {
        return words.detail(read.header(), null, read.report(), language);
    }

    private DatasetDetail kept(DatasetFile.Read read, Session session, Locale language) {
        Map<DatasetPart, byte[]> parts = read.parts();
        DatasetHeader header = read.header();
        DatasetReport report = read.report();
        StoredDataset stored = datasets.keep(session, header, parts);
        return words.detail(stored.header(), stored.expiresMillis(), report, language);
    }
}
