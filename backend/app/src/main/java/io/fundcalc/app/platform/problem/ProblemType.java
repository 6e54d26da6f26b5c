package io.fundcalc.app.platform.problem;

import org.springframework.http.HttpStatus;

/** The closed set of problems; the URI of a type is stable and its title fixed in each language. */
public enum ProblemType {
    MALFORMED("malformed", HttpStatus.BAD_REQUEST),
    UNAUTHORIZED("unauthorized", HttpStatus.UNAUTHORIZED),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE),
    TIMEOUT("timeout", HttpStatus.REQUEST_TIMEOUT),
    CONFLICT("conflict", HttpStatus.CONFLICT),
    TOO_LARGE("too-large", HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE),
    EXPECTATION_FAILED("expectation-failed", HttpStatus.EXPECTATION_FAILED),
    INVALID("invalid", HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_REQUESTS("too-many-requests", HttpStatus.TOO_MANY_REQUESTS),
    HEADERS_TOO_LARGE("headers-too-large", HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
    BUSY("busy", HttpStatus.SERVICE_UNAVAILABLE),
    /** A required dependency is unavailable: a store, a source. */
    UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR),
    NOT_IMPLEMENTED("not-implemented", HttpStatus.NOT_IMPLEMENTED),
    VERSION_NOT_SUPPORTED("version-not-supported", HttpStatus.HTTP_VERSION_NOT_SUPPORTED);

    /** A name, not an address: the same wherever the service runs, and owned by this project alone. */
    private static final String URI_PREFIX = "urn:fundcalc:problem:";

    private final String slug;
    private final HttpStatus status;

    ProblemType(String slug, HttpStatus status) {
        this.slug = slug;
        this.status = status;
    }

    /** The type that speaks for a status: its own, or the one for its class. */
    public static ProblemType of(int status) {
        for (ProblemType type : values()) {
            if (type.status.value() == status) {
                return type;
            }
        }
        return status >= 400 && status < 500 ? MALFORMED : INTERNAL;
    }

    public String slug() {
        return slug;
    }

    public HttpStatus status() {
        return status;
    }

    /** The type's URI as RFC 9457 has it. */
    public String uri() {
        return URI_PREFIX + slug;
    }

    /** Machine code, {@code TOO_LARGE}. */
    public String code() {
        return name();
    }
}
