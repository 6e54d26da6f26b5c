package io.fundcalc.app.platform.web;

import io.fundcalc.app.platform.digest.Sha256;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** An answer for one caller alone: no cache on the way may keep it, and who has it already is told so. */
public final class PersonalAnswer {

    private PersonalAnswer() {}

    /** The bytes, or 304 to a caller that has them. */
    public static ResponseEntity<byte[]> of(WebRequest request, String contentType, byte[] body) {
        String etag = '"' + Sha256.tag(body) + '"';
        boolean known = request.checkNotModified(etag);
        ResponseEntity.BodyBuilder answer = headers(HttpStatus.OK).eTag(etag);
        return known
                ? headers(HttpStatus.NOT_MODIFIED).eTag(etag).build()
                : answer.header(HttpHeaders.CONTENT_TYPE, contentType).body(body);
    }

    /** Bytes to be saved under a name. */
    public static ResponseEntity<byte[]> file(WebRequest request, String contentType, String name, byte[] body) {
        ResponseEntity<byte[]> answer = of(request, contentType, body);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(answer.getBody());
    }

    /** A name without other letters stays readable for clients that know no encoded one. */
    private static String disposition(String name) {
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        return ContentDisposition.attachment()
                .filename(name, plain ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** A status with the headers of a personal answer, to which a body may be added. */
    public static ResponseEntity.BodyBuilder headers(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Cookie, Accept-Language");
    }
}
