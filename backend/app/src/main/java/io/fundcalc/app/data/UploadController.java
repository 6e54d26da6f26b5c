package io.fundcalc.app.data;

import io.fundcalc.app.data.DatasetResponses.DatasetDetail;
import io.fundcalc.app.data.DatasetResponses.FileRefusal;
import io.fundcalc.app.platform.calculation.Answers;
import io.fundcalc.app.platform.language.RequestLanguage;
import io.fundcalc.app.platform.limit.CallCost;
import io.fundcalc.app.platform.session.Session;
import io.fundcalc.app.platform.session.SessionCookie;
import io.fundcalc.app.platform.session.SessionRegistry;
import io.fundcalc.app.platform.web.PersonalAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "datasets", description = "Files of one's own as series and statements, for this session alone")
class UploadController {

    /** Of the cookie: long after its data sets have gone it still is no more than a random number. */
    static final Duration COOKIE_LIFE = Duration.ofDays(30);

    /** Reading a file takes as long as some forty look-ups. */
    static final int COST = 40;

    private final UploadService service;
    private final SessionRegistry sessions;
    private final JsonMapper json;

    UploadController(UploadService service, SessionRegistry sessions, JsonMapper json) {
        this.service = service;
        this.sessions = sessions;
        this.json = json;
    }

    @PostMapping(
            path = "/upload",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "upload",
            summary = "Make a data set of a file",
            description = "A NAV history or a statement as CSV, TSV or XLSX. What is found out about the file is shown "
                    + "and can be overridden by options; a refusal (422) shows it too, as `reading`. Nothing is kept of "
                    + "a file that is refused, nor of a preview.")
    @CallCost(UploadController.COST)
    @Answers(
            result = DatasetDetail.class,
            request = UploadForm.class,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            status = 201,
            extension = FileRefusal.class,
            problems = {400, 408, 409, 413, 415, 422, 503})
    ResponseEntity<byte[]> upload(
            @Parameter(description = "Report only, keep nothing; answered with 200")
                    @RequestParam(name = "preview", required = false, defaultValue = "false")
                    boolean preview,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Locale language = RequestLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Session known = SessionCookie.of(request);
        // A session id that the client invented is not adopted: an attacker who planted it could read what is uploaded.
        Session session = known != null && sessions.knows(known) ? known : Session.begin();
        DatasetDetail dataset = service.upload(request, preview, session, language);
        String id = dataset.dataset().id();
        if (id == null) {
            return answer(HttpStatus.OK, language).body(json.writeValueAsBytes(dataset));
        }
        SessionCookie.set(request, response, session, COOKIE_LIFE);
        return answer(HttpStatus.CREATED, language)
                .location(URI.create("/api/v1/datasets/" + id))
                .body(json.writeValueAsBytes(dataset));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, Locale language) {
        return PersonalAnswer.headers(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    }
}
