package io.fundcalc.app.platform.problem;

import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.start.OutOfMemory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever ends a request inside the dispatcher into a problem. Nothing of an exception's text leaves the house. */
@RestControllerAdvice
public class ApiExceptionHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiExceptionHandler.class);

    /** What a parameter of a type should have been. */
    private static final Map<Class<?>, String> FORMS = Map.of(
            LocalDate.class, "NOT_A_DATE",
            int.class, "NOT_AN_INTEGER",
            Integer.class, "NOT_AN_INTEGER",
            boolean.class, "NOT_TRUE_OR_FALSE",
            Boolean.class, "NOT_TRUE_OR_FALSE");

    private final Problems problems;

    public ApiExceptionHandler(Problems problems) {
        this.problems = problems;
    }

    /** What the rooms and the platform say is wrong. */
    @ExceptionHandler
    public ResponseEntity<byte[]> problem(ProblemException thrown, HttpServletRequest request) {
        return problems.answer(request, thrown);
    }

    /** A caller that left while its answer was computed. */
    @ExceptionHandler
    public ResponseEntity<byte[]> callerGone(CallerGoneException thrown, HttpServletRequest request) {
        LOG.debug("computation stopped", thrown);
        return problems.answer(request, ProblemType.BUSY, List.of());
    }

    /** Broken framing, or a client that went away and will not hear the answer. */
    @ExceptionHandler
    public @Nullable ResponseEntity<byte[]> connection(
            IOException thrown, HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("connection failed", thrown);
        return response.isCommitted() ? null : problems.answer(request, ProblemType.MALFORMED, List.of());
    }

    /** Unexpected error: logs the stack trace and returns a generic message. */
    @ExceptionHandler
    public ResponseEntity<byte[]> unforeseen(Throwable thrown, HttpServletRequest request) {
        OutOfMemory.endIfIn(thrown);
        LOG.error("request failed", thrown);
        return problems.answer(request, ProblemType.INTERNAL, List.of());
    }

    /** A parameter of the query that cannot be read: named, with the form it should have. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String code = thrown.getRequiredType() == null ? null : FORMS.get(thrown.getRequiredType());
        if (code == null || !(thrown instanceof MethodArgumentTypeMismatchException named)) {
            return super.handleTypeMismatch(thrown, headers, status, request);
        }
        String value = String.valueOf(thrown.getValue());
        String shown = Shown.text(value);
        ResponseEntity<byte[]> answer = problems.answer(
                ((ServletWebRequest) request).getRequest(),
                ProblemType.INVALID,
                List.of(new Fault('/' + named.getName(), code, shown)));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    /** What the framework refuses: the status is right, the words are ours, and headers such as Allow stay. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception thrown, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest servletRequest = ((ServletWebRequest) request).getRequest();
        ProblemType type = ProblemType.of(status.value());
        if (type == ProblemType.INTERNAL) {
            LOG.error("request failed", thrown);
        }
        ResponseEntity<byte[]> answer = problems.answer(servletRequest, type, List.of());
        return ResponseEntity.status(answer.getStatusCode())
                .headers(merged -> {
                    merged.putAll(headers);
                    merged.putAll(answer.getHeaders());
                })
                .body(answer.getBody());
    }
}
