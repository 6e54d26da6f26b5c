package io.fundcalc.app.contract;

import io.fundcalc.app.platform.calculation.Answers;
import io.fundcalc.app.platform.calculation.CalculationAnswer;
import io.fundcalc.app.platform.calculation.CalculationCall;
import io.fundcalc.app.platform.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes the document that springdoc makes of the controllers: bodies that controllers pass as bytes get the schemas
 * of their records, every operation gets the problems it can end with.
 */
final class Contract {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ENVELOPE_REQUIRED = List.of("result", "conventions", "provenance", "notes");

    private static final int MALFORMED = 400;
    private static final int WRONG_KEY = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int TOO_SLOW = 408;
    private static final int WRONG = 422;
    private static final int LONG_HEADERS = 431;
    private static final int BUSY = 503;
    private static final int TOO_MANY = 429;
    private static final int[] OF_ALL = {MALFORMED, WRONG_KEY, NOT_ACCEPTABLE, TOO_MANY, LONG_HEADERS};
    private static final int[] OF_CALCULATIONS = {400, 413, 415, 422, 503};

    private static final Map<Integer, String> PROBLEMS = Map.ofEntries(
            Map.entry(MALFORMED, "The request cannot be read"),
            Map.entry(WRONG_KEY, "The API key is not honoured"),
            Map.entry(FORBIDDEN, "The page of another site may not change anything"),
            Map.entry(404, "There is nothing of this name, or it belongs to another session"),
            Map.entry(NOT_ACCEPTABLE, "The caller accepts none of the forms there are"),
            Map.entry(TOO_SLOW, "The request did not arrive in time"),
            Map.entry(409, "The request conflicts with the present state"),
            Map.entry(413, "The request is too large"),
            Map.entry(415, "The form of the request is not supported"),
            Map.entry(WRONG, "The request is understood but wrong"),
            Map.entry(TOO_MANY, "Too many requests: see Retry-After"),
            Map.entry(LONG_HEADERS, "The headers are too large"),
            Map.entry(BUSY, "The service is busy or a dependency is unavailable: see Retry-After"));

    private final RecordSchemas schemas = new RecordSchemas();
    private final ObjectNode document;

    Contract(ObjectNode document, String version) {
        this.document = document;
        document.remove("servers");
        document.set("info", info(version));
    }

    private static ObjectNode info(String version) {
        ObjectNode info = JSON.createObjectNode()
                .put("title", "fund-calc")
                .put("version", version)
                .put(
                        "description",
                        "Fund calculations one can trust. Ratios are decimals (0.05 is 5 %), dates are YYYY-MM-DD, losses are "
                                + "positive. A figure that cannot be computed is `null` and its object says why in `unavailable`.");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        return info;
    }

    /**
     * Fills in every operation that says what it answers, always in the same order, whatever the endpoints were found in: a
     * record that is both read and answered keeps the stricter schema of what is read, and calculations come first.
     */
    void complete(Map<RequestMappingInfo, HandlerMethod> handlers) {
        handlers.entrySet().stream()
                .sorted(Comparator.<Map.Entry<RequestMappingInfo, HandlerMethod>, Boolean>comparing(
                                endpoint -> !isCalculation(endpoint.getValue()))
                        .thenComparing(endpoint -> endpoint.getKey().toString()))
                .forEach(endpoint -> complete(endpoint.getKey(), endpoint.getValue()));
    }

    private static boolean isCalculation(HandlerMethod handler) {
        Answers answers = handler.getMethodAnnotation(Answers.class);
        return answers != null && answers.conventions() != void.class;
    }

    private void complete(RequestMappingInfo mapping, HandlerMethod handler) {
        Answers answers = handler.getMethodAnnotation(Answers.class);
        for (String path : mapping.getPatternValues()) {
            JsonNode item = document.path("paths").path(path);
            mapping.getMethodsCondition().getMethods().forEach(method -> {
                JsonNode operation = item.path(method.name().toLowerCase(Locale.ROOT));
                if (answers != null && operation.isObject()) {
                    complete((ObjectNode) operation, handler, answers);
                }
            });
        }
    }

    private void complete(ObjectNode operation, HandlerMethod handler, Answers answers) {
        boolean calculation = answers.conventions() != void.class;
        operation.remove("requestBody");
        ArrayNode parameters = calculation ? operation.putArray("parameters") : operation.withArray("parameters");
        parameters.add(language());
        if (calculation) {
            parameters.add(explain());
            parameters.add(decimals());
            operation.set("requestBody", body(operation.path("operationId").asString(), handler));
        } else if (answers.request() != void.class) {
            operation.set("requestBody", body(answers));
        }
        ObjectNode responses = operation.putObject("responses");
        responses.set(Integer.toString(answers.status()), success(answers, calculation));
        if (handler.hasMethodAnnotation(GetMapping.class)) {
            responses.set("304", JSON.createObjectNode().put("description", "Unchanged since the ETag the caller has"));
        }
        IntStream ofBody = IntStream.of(operation.has("requestBody") ? new int[] {TOO_SLOW} : new int[0]);
        IntStream ofChanges =
                handler.hasMethodAnnotation(GetMapping.class) ? IntStream.empty() : IntStream.of(FORBIDDEN);
        IntStream own = IntStream.of(calculation ? OF_CALCULATIONS : answers.problems());
        Stream.of(IntStream.of(OF_ALL), ofChanges, ofBody, own)
                .flatMapToInt(statuses -> statuses)
                .forEach(status -> responses.set(Integer.toString(status), problem(status, answers)));
    }

    private ObjectNode problem(int status, Answers answers) {
        ObjectNode problem = answer(
                Objects.requireNonNull(PROBLEMS.get(status), "a text for " + status),
                "application/problem+json",
                body(status, answers));
        if (status == TOO_MANY || status == BUSY) {
            header(problem.putObject("headers"), "Retry-After", "Seconds to wait before the next attempt");
        }
        return problem;
    }

    private ObjectNode body(int status, Answers answers) {
        ObjectNode problem = schemas.response(Problem.class);
        if (status != WRONG || answers.extension() == void.class) {
            return problem;
        }
        ObjectNode both = JSON.createObjectNode();
        both.putArray("allOf").add(problem).add(schemas.response(answers.extension()));
        return both;
    }

    private ObjectNode success(Answers answers, boolean calculation) {
        if (answers.result() == void.class) {
            return JSON.createObjectNode().put("description", "Done");
        }
        ObjectNode schema = calculation ? envelope(answers) : schemas.response(answers.result());
        return answer("The answer", answers.produces(), schema).set("headers", headers(calculation));
    }

    private ObjectNode body(Answers answers) {
        ObjectNode body = JSON.createObjectNode().put("required", true);
        body.putObject("content").putObject(answers.consumes()).set("schema", schemas.request(answers.request()));
        return body;
    }

    private ObjectNode body(String operation, HandlerMethod handler) {
        Class<?> request = Arrays.stream(handler.getMethod().getGenericParameterTypes())
                .filter(type -> type instanceof ParameterizedType call && call.getRawType() == CalculationCall.class)
                .map(type -> (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError("a calculation takes a CalculationCall: " + handler));
        ObjectNode body = JSON.createObjectNode().put("required", true);
        ObjectNode media = body.putObject("content").putObject("application/json");
        media.set("schema", schemas.request(request));
        media.set("examples", examples(operation));
        return body;
    }

    /** The request examples of an operation, from a file of its name. */
    private static JsonNode examples(String operation) {
        try (InputStream file = Contract.class.getResourceAsStream("/contract/" + operation + ".json")) {
            if (file == null) {
                throw new AssertionError("src/test/resources/contract/" + operation + ".json must show the request");
            }
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode envelope(Answers answers) {
        ObjectNode result = schemas.response(answers.result());
        ObjectNode properties = JSON.createObjectNode();
        properties.set("result", result);
        properties.set("conventions", schemas.response(answers.conventions()));
        for (RecordComponent part : CalculationAnswer.class.getRecordComponents()) {
            if (!properties.has(part.getName())) {
                properties.set(part.getName(), schemas.response(part.getGenericType()));
            }
        }
        ObjectNode envelope = RecordSchemas.typed("object").set("properties", properties);
        ENVELOPE_REQUIRED.forEach(envelope.putArray("required")::add);
        String reference = result.get("$ref").asString();
        return schemas.named(reference.substring(reference.lastIndexOf('/') + 1) + "Answer", envelope);
    }

    private static ObjectNode answer(String description, String mediaType, ObjectNode schema) {
        ObjectNode answer = JSON.createObjectNode().put("description", description);
        answer.putObject("content").putObject(mediaType).set("schema", schema);
        return answer;
    }

    private static ObjectNode headers(boolean calculation) {
        ObjectNode headers = JSON.createObjectNode();
        header(headers, "ETag", "Names these bytes");
        header(headers, "X-Request-Id", "Names the request in the logs");
        header(headers, "X-App-Version", "Version of the service");
        header(headers, "RateLimit-Policy", "Quotas of the caller: units and the seconds they last for");
        header(headers, "RateLimit", "What is left of them, and the seconds until there is more");
        if (calculation) {
            header(headers, "Content-Language", "Language of messages");
            header(headers, "Vary", "Request headers that these bytes depend on");
            header(headers, "Cache-Status", "Where the answer came from (RFC 9211)");
            header(headers, "Server-Timing", "Milliseconds spent on parse, cache and calc");
        }
        return headers;
    }

    private static void header(ObjectNode headers, String name, String description) {
        headers.putObject(name).put("description", description).set("schema", RecordSchemas.typed("string"));
    }

    private static ObjectNode language() {
        ObjectNode parameter = JSON.createObjectNode()
                .put("name", "Accept-Language")
                .put("in", "header")
                .put("required", false)
                .put("description", "Language of messages: zh-CN or en");
        return parameter.set("schema", RecordSchemas.typed("string"));
    }

    private static ObjectNode explain() {
        ObjectNode parameter = JSON.createObjectNode()
                .put("name", "explain")
                .put("in", "query")
                .put("required", false)
                .put("description", "Also say of every figure how it came about");
        return parameter.set("schema", RecordSchemas.typed("boolean").put("default", false));
    }

    private static ObjectNode decimals() {
        ObjectNode parameter = JSON.createObjectNode()
                .put("name", "decimals")
                .put("in", "query")
                .put("required", false)
                .put("description", "How exact decimals are sent: number or string");
        ObjectNode schema = RecordSchemas.typed("string").put("default", "number");
        schema.putArray("enum").add("number").add("string");
        return parameter.set("schema", schema);
    }

    /** The document, every object's keys in order, so that the same contract has the same text. */
    String text() {
        ObjectNode components = document.withObject("/components");
        // What springdoc made of the operations that say everything themselves stays beside ours.
        components.withObject("/schemas").setAll(schemas.components());
        document.set("security", security(components));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sorted(document)) + "\n";
    }

    /** A key is welcome and never required. */
    private static ArrayNode security(ObjectNode components) {
        components
                .putObject("securitySchemes")
                .putObject("apiKey")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "An API key of the operator, with a quota of its own");
        ArrayNode security = JSON.createArrayNode();
        security.addObject();
        security.addObject().putArray("apiKey");
        return security;
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> byName = new TreeMap<>();
            node.properties().forEach(entry -> byName.put(entry.getKey(), sorted(entry.getValue())));
            ObjectNode ordered = JSON.createObjectNode();
            byName.forEach(ordered::set);
            return ordered;
        }
        if (node.isArray()) {
            ArrayNode ordered = JSON.createArrayNode();
            node.forEach(element -> ordered.add(sorted(element)));
            return ordered;
        }
        return node;
    }
}
