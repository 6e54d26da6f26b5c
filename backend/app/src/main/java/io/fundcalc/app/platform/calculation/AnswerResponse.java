package io.fundcalc.app.platform.calculation;

import io.fundcalc.app.platform.cache.CalculationCache.Status;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer with the headers that say what it is and where it came from. */
final class AnswerResponse {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private AnswerResponse() {}

    static ResponseEntity<byte[]> of(CalculationCall<?> call, FinishedAnswer answer, Status status, Timing timing) {
        boolean gzip = call.delivery().gzip() && answer.compresses();
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, JSON);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, call.language().toLanguageTag());
        headers.set(HttpHeaders.VARY, "Accept-Language, Accept-Encoding");
        headers.set(HttpHeaders.ETAG, answer.etag(gzip));
        headers.set("Cache-Status", cacheStatus(status));
        if (!answer.shared()) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
        if (gzip) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        byte[] bytes = gzip ? answer.compressed() : answer.plain();
        headers.set("Server-Timing", timing.header());
        return new ResponseEntity<>(bytes, headers, HttpStatus.OK);
    }

    /** RFC 9211. */
    static String cacheStatus(Status status) {
        return switch (status) {
            case HIT_LOCAL -> "fundcalc; hit; detail=local";
            case HIT_REDIS -> "fundcalc; hit; detail=redis";
            case STALE -> "fundcalc; hit; detail=stale";
            case MISS_STORED -> "fundcalc; fwd=miss; stored";
            case MISS -> "fundcalc; fwd=miss";
            case BYPASS -> "fundcalc; fwd=bypass";
        };
    }
}
