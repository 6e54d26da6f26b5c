package io.fundcalc.app.data;

import io.fundcalc.app.data.DatasetResponses.DatasetDetail;
import io.fundcalc.app.data.DatasetResponses.DatasetList;
import io.fundcalc.app.platform.body.RequestBody;
import io.fundcalc.app.platform.calculation.Answers;
import io.fundcalc.app.platform.json.RequestReader;
import io.fundcalc.app.platform.language.RequestLanguage;
import io.fundcalc.app.platform.session.Session;
import io.fundcalc.app.platform.session.SessionCookie;
import io.fundcalc.app.platform.web.PersonalAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "datasets")
class DatasetController {

    private static final String ALL = "/api/v1/datasets";
    private static final String ONE = ALL + "/{id}";

    private final DatasetService service;
    private final RequestReader requests;
    private final RequestBody bodies;
    private final JsonMapper json;

    DatasetController(DatasetService service, RequestReader requests, RequestBody bodies, JsonMapper json) {
        this.service = service;
        this.requests = requests;
        this.bodies = bodies;
        this.json = json;
    }

    @GetMapping(path = ALL, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "datasets", summary = "The data sets of this session")
    @Answers(result = DatasetList.class, problems = 503)
    ResponseEntity<byte[]> all(HttpServletRequest request, HttpServletResponse response) {
        Session session = SessionCookie.of(request);
        DatasetList all = service.all(session);
        if (session != null && !all.datasets().isEmpty()) {
            SessionCookie.set(request, response, session, UploadController.COOKIE_LIFE);
        }
        return answer(request, response, all);
    }

    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "dataset", summary = "A data set with all that was found out about its file")
    @Answers(
            result = DatasetDetail.class,
            problems = {404, 503})
    ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, service.detail(SessionCookie.of(request), id, language(request)));
    }

    @PatchMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "changeDataset", summary = "Give a data set another name")
    @Answers(
            result = DatasetDetail.class,
            request = DatasetPatch.class,
            problems = {400, 404, 415, 422, 503})
    ResponseEntity<byte[]> change(@PathVariable String id, HttpServletRequest request) throws IOException {
        DatasetPatch patch = requests.read(DatasetPatch.class, bodies.readJson(request));
        DatasetDetail changed = service.rename(SessionCookie.of(request), id, patch, language(request));
        return PersonalAnswer.headers(HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(changed));
    }

    @DeleteMapping(ONE)
    @Operation(operationId = "deleteDataset", summary = "Delete a data set")
    @Answers(
            result = void.class,
            status = 204,
            problems = {404, 503})
    ResponseEntity<byte[]> delete(@PathVariable String id, HttpServletRequest request) {
        service.delete(SessionCookie.of(request), id);
        return PersonalAnswer.headers(HttpStatus.NO_CONTENT).build();
    }

    @DeleteMapping(ALL)
    @Operation(
            operationId = "deleteDatasets",
            summary = "Delete my data",
            description = "Every data set of the session at once, and the session itself.")
    @Answers(result = void.class, status = 204, problems = 503)
    ResponseEntity<byte[]> deleteAll(HttpServletRequest request, HttpServletResponse response) {
        Session session = SessionCookie.of(request);
        service.deleteAll(session);
        if (session != null) {
            SessionCookie.clear(request, response);
        }
        return PersonalAnswer.headers(HttpStatus.NO_CONTENT).build();
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, HttpServletResponse response, Object body) {
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request).toLanguageTag());
        return PersonalAnswer.of(
                new ServletWebRequest(request, response),
                MediaType.APPLICATION_JSON_VALUE,
                json.writeValueAsBytes(body));
    }

    static Locale language(HttpServletRequest request) {
        return RequestLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
