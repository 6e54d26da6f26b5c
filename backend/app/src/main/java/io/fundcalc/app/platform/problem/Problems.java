package io.fundcalc.app.platform.problem;

import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.app.platform.language.RequestLanguage;
import io.fundcalc.app.platform.problem.Problem.Place;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes problems. Bytes and type are set here, so that no {@code Accept} can turn a problem into something else. */
@Component
public class Problems {

    /** Spread, so that refused callers do not all come back in the same second. */
    private static final int SHORTEST_WAIT_SECONDS = 1;

    private static final int LONGEST_WAIT_SECONDS = 3;

    private final Catalogue catalogue;
    private final JsonMapper json;

    public Problems(Catalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    /** A problem as the answer to this request. */
    public ResponseEntity<byte[]> answer(HttpServletRequest request, ProblemType type, List<Fault> faults) {
        return answer(request, new ProblemException(type, faults));
    }

    /** What was thrown as the answer to this request. */
    ResponseEntity<byte[]> answer(HttpServletRequest request, ProblemException thrown) {
        ProblemType type = thrown.type();
        Locale language = RequestLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (type.status() == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"fund-calc\", error=\"invalid_token\"");
        }
        if (type.status() == HttpStatus.SERVICE_UNAVAILABLE || type.status() == HttpStatus.TOO_MANY_REQUESTS) {
            int wait = ThreadLocalRandom.current().nextInt(SHORTEST_WAIT_SECONDS, LONGEST_WAIT_SECONDS + 1);
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(wait));
        }
        if (type == ProblemType.TIMEOUT || type == ProblemType.TOO_LARGE) {
            // What the client still sends belongs to a request that is over.
            answer.header(HttpHeaders.CONNECTION, "close");
        }
        return answer.body(bytes(request, thrown, language));
    }

    /** Writes a problem where no dispatcher is at hand. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemType type, Fault... faults)
            throws IOException {
        ResponseEntity<byte[]> answer = answer(request, type, List.of(faults));
        response.setStatus(type.status().value());
        answer.getHeaders().forEach((name, values) -> {
            // A limiter that knows how long to wait has said so already.
            if (!name.equals(HttpHeaders.RETRY_AFTER) || !response.containsHeader(name)) {
                response.setHeader(name, String.join(", ", values));
            }
        });
        byte[] body = Objects.requireNonNull(answer.getBody(), "a problem has a body");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] bytes(HttpServletRequest request, ProblemException thrown, Locale language) {
        ProblemType type = thrown.type();
        String id = RequestId.of(request, request.getHeader(RequestId.HEADER));
        List<Place> places =
                thrown.faults().stream().map(fault -> place(fault, language)).toList();
        Problem problem = new Problem(
                type.uri(),
                catalogue.text("title." + type.code(), language),
                type.status().value(),
                type.code(),
                detail(type, places, language),
                id,
                places);
        if (thrown.extension() == null) {
            return json.writeValueAsBytes(problem);
        }
        ObjectNode body = json.valueToTree(problem);
        body.setAll(json.<ObjectNode>valueToTree(thrown.extension()));
        return json.writeValueAsBytes(body);
    }

    private String detail(ProblemType type, List<Place> places, Locale language) {
        return switch (places.size()) {
            case 0 -> catalogue.text("problem." + type.code(), language);
            case 1 -> places.getFirst().message();
            default ->
                catalogue.text(
                        "problem.SEVERAL",
                        language,
                        places.size(),
                        places.getFirst().message());
        };
    }

    private Place place(Fault fault, Locale language) {
        Object[] arguments = fault.arguments().toArray();
        String message = catalogue.find("problem." + fault.code(), language, arguments);
        return new Place(
                Shown.whole(fault.pointer()),
                fault.code(),
                Shown.whole(message != null ? message : ofFile(fault.code(), language, arguments)));
    }

    /** What the reading of a file finds has its own words, with the remedy apart. */
    private String ofFile(String code, Locale language, Object[] arguments) {
        String wrong = catalogue.find("intake." + code, language, arguments);
        String remedy = catalogue.find("intake." + code + ".fix", language, arguments);
        return wrong == null ? code : remedy == null ? wrong : wrong + ' ' + remedy;
    }
}
