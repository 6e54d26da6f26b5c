package io.fundcalc.app.platform.web;

import io.fundcalc.app.platform.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * JSON that stays the same as long as the service runs: written and compressed once, sent again only to those who lack
 * it. The server compresses nothing that carries a strong tag, so both forms are made here, each with a tag of its own.
 */
public final class FixedAnswer {

    private static final CacheControl REVALIDATED =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final byte[] body;
    private final byte[] compressed;
    private final String tag;

    private FixedAnswer(byte[] body, byte[] compressed, String tag) {
        this.body = body;
        this.compressed = compressed;
        this.tag = tag;
    }

    /** An answer of these bytes, which the caller no longer writes to. */
    public static FixedAnswer of(byte[] json) {
        return new FixedAnswer(json, compressed(json), Sha256.tag(json));
    }

    private static byte[] compressed(byte[] json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The whole answer, or 304 to a caller that has it. */
    public ResponseEntity<byte[]> answer(WebRequest request) {
        boolean gzip = AcceptsGzip.in(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        String etag = '"' + tag + (gzip ? "-gzip" : "") + '"';
        boolean known = request.checkNotModified(etag);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(etag)
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .cacheControl(REVALIDATED);
        if (known) {
            return answer.build();
        }
        answer.contentType(MediaType.APPLICATION_JSON);
        return gzip ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(compressed) : answer.body(body);
    }
}
