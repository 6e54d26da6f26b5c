package io.fundcalc.app.data;

import io.fundcalc.app.platform.calculation.Answers;
import io.fundcalc.app.platform.series.SeriesRows;
import io.fundcalc.app.platform.session.SessionCookie;
import io.fundcalc.app.platform.web.PersonalAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a data set, to look at or to take along. */
@RestController
@Tag(name = "datasets")
class DatasetRowsController {

    private static final String ONE = "/api/v1/datasets/{id}";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String FUND = "Code of the fund, where the data set holds several";
    private static final String FROM = "First day, YYYY-MM-DD";
    private static final String TO = "Last day, YYYY-MM-DD";

    private static final Pattern FILE_ENDING = Pattern.compile("\\.(csv|tsv|txt|xlsx)$", Pattern.CASE_INSENSITIVE);

    private final DatasetRowsService service;
    private final JsonMapper json;

    DatasetRowsController(DatasetRowsService service, JsonMapper json) {
        this.service = service;
        this.json = json;
    }

    @GetMapping(path = ONE + "/nav", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "datasetNav", summary = "The NAV history of a data set, as an inline series takes it")
    @Answers(
            result = SeriesRows.class,
            problems = {404, 422, 503})
    ResponseEntity<byte[]> nav(
            @PathVariable String id,
            @Parameter(description = FUND) @RequestParam(required = false) @Nullable String fund,
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable String from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        SeriesRows rows = service.nav(SessionCookie.of(request), new DatasetRowsService.Wanted(id, fund, from, to));
        return answer(request, response, rows);
    }

    @GetMapping(path = ONE + "/nav.csv", produces = "text/csv")
    @Operation(operationId = "datasetNavCsv", summary = "The NAV history of a data set as CSV")
    @Answers(
            result = String.class,
            produces = "text/csv",
            problems = {404, 422, 503})
    ResponseEntity<byte[]> navCsv(
            @PathVariable String id,
            @Parameter(description = FUND) @RequestParam(required = false) @Nullable String fund,
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable String from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        SeriesRows rows = service.nav(SessionCookie.of(request), new DatasetRowsService.Wanted(id, fund, from, to));
        return PersonalAnswer.file(
                new ServletWebRequest(request, response), CSV, fileName(rows.name(), ".csv"), rows.csv());
    }

    @GetMapping(path = ONE + "/transactions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "datasetTransactions", summary = "The acts of a statement, in the form a ledger takes")
    @Answers(
            result = DatasetTransactions.class,
            problems = {404, 422, 503})
    ResponseEntity<byte[]> transactions(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, service.transactions(SessionCookie.of(request), id));
    }

    @GetMapping(path = ONE + "/rejected.csv", produces = "text/csv")
    @Operation(
            operationId = "datasetRejected",
            summary = "The rows that were left out, as CSV with the reason for each",
            description = "To be mended and uploaded. 404 where no row was left out.")
    @Answers(
            result = String.class,
            produces = "text/csv",
            problems = {404, 503})
    ResponseEntity<byte[]> rejected(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        DatasetRowsService.Rejected rejected = service.rejected(SessionCookie.of(request), id);
        return PersonalAnswer.file(
                new ServletWebRequest(request, response),
                CSV,
                fileName(rejected.name(), ".rejected.csv"),
                rejected.csv());
    }

    /** A data set is at first called as its file: what it ends in is said once. */
    private static String fileName(String dataset, String ending) {
        return FILE_ENDING.matcher(dataset).replaceFirst("") + ending;
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, HttpServletResponse response, Object body) {
        return PersonalAnswer.of(
                new ServletWebRequest(request, response),
                MediaType.APPLICATION_JSON_VALUE,
                json.writeValueAsBytes(body));
    }
}
