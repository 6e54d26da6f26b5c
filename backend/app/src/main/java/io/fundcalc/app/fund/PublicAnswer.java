package io.fundcalc.app.fund;

import java.util.zip.CRC32C;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * A response that is the same for every caller and may change at any time: caches keep it and revalidate it each
 * time.
 */
final class PublicAnswer {

    private PublicAnswer() {}

    /** The bytes, or 304 to a caller that has them. */
    static ResponseEntity<byte[]> of(WebRequest request, String contentType, byte[] body) {
        CRC32C checksum = new CRC32C();
        checksum.update(body);
        String etag = "W/\"" + Long.toHexString(checksum.getValue()) + '-' + body.length + '"';
        boolean known = request.checkNotModified(etag);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(etag)
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, "Accept, Accept-Language");
        return known
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_TYPE, contentType).body(body);
    }
}
