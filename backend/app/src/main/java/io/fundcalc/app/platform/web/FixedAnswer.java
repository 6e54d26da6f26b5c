package io.fundcalc.app.platform.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** JSON that stays the same as long as the service runs: written once, sent again only to those who lack it. */
public final class FixedAnswer {

    private static final int TAG_BYTES = 12;
    private static final CacheControl REVALIDATED =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final byte[] body;
    private final String etag;

    private FixedAnswer(byte[] body, String etag) {
        this.body = body;
        this.etag = etag;
    }

    /** An answer of these bytes, which the caller no longer writes to. */
    public static FixedAnswer of(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            String tag = Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
            return new FixedAnswer(json, "\"" + tag + "\"");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The whole answer, or 304 to a caller that has it. */
    public ResponseEntity<byte[]> answer(WebRequest request) {
        boolean known = request.checkNotModified(etag);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(etag)
                .cacheControl(REVALIDATED);
        return known
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
