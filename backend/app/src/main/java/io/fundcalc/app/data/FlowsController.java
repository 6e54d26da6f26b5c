package io.fundcalc.app.data;

import io.fundcalc.app.platform.body.RequestBody;
import io.fundcalc.app.platform.calculation.Answers;
import io.fundcalc.app.platform.json.RequestReader;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.problem.Shown;
import io.fundcalc.app.platform.web.PersonalAnswer;
import io.fundcalc.intake.FlowIntake;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.reading.PastedFlows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Reads dated amounts that a calculator was given as text; keeps none of them. */
@RestController
@Tag(name = "datasets")
class FlowsController {

    private final RequestReader requests;
    private final RequestBody bodies;
    private final QuestionWords questions;
    private final JsonMapper json;

    FlowsController(RequestReader requests, RequestBody bodies, QuestionWords questions, JsonMapper json) {
        this.requests = requests;
        this.bodies = bodies;
        this.questions = questions;
        this.json = json;
    }

    @PostMapping(
            path = "/api/v1/datasets/flows",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readFlows",
            summary = "Read dated amounts from a pasted text",
            description =
                    "Finds out delimiter, row of names, columns, order of dates and mark before the decimals, as for a "
                            + "file. Words of acts give amounts their signs. Nothing is kept.")
    @Answers(
            result = FlowsResponse.class,
            request = FlowsRequest.class,
            problems = {400, 408, 413, 415, 422, 503})
    ResponseEntity<byte[]> read(HttpServletRequest request) throws IOException {
        Locale language = DatasetController.language(request);
        FlowsRequest flows = requests.read(FlowsRequest.class, bodies.readJson(request));
        UploadRequest options = flows.options() == null ? UploadRequest.NONE : flows.options();
        PastedFlows read = FlowIntake.read(flows.text(), UploadChoices.of(options), usual(flows.usualDecimals()));
        FlowsResponse answer = new FlowsResponse(
                read.rows().stream()
                        .map(row -> new FlowsResponse.Flow(row.date(), row.amount(), row.read()))
                        .toList(),
                read.questions().stream()
                        .map(question -> questions.of(question, true, language))
                        .toList());
        return PersonalAnswer.headers(HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(json.writeValueAsBytes(answer));
    }

    private static @Nullable DecimalStyle usual(@Nullable String word) {
        if (word == null) {
            return null;
        }
        DecimalStyle style = WireWord.find(DecimalStyle.class, word);
        if (style == null) {
            throw new ProblemException(
                    ProblemType.INVALID,
                    new Fault("/usualDecimals", "NOT_ONE_OF", Shown.text(word), WireWord.all(DecimalStyle.class)));
        }
        return style;
    }
}
