package io.fundcalc.app.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** An answer for one caller alone: no cache on the way may keep it, and who has it already is told so. */
public final class PersonalAnswer {

    private static final int TAG_BYTES = 12;

    private PersonalAnswer() {}

    /** The bytes, or 304 to a caller that has them. */
    public static ResponseEntity<byte[]> of(WebRequest request, String contentType, byte[] body) {
        String etag = '"' + tag(body) + '"';
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

    /** A status with the headers of a personal answer, to which a body may be added. */
    public static ResponseEntity.BodyBuilder headers(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Cookie, Accept-Language");
    }

    /** RFC 6266: a plain name for old clients, the whole one in UTF-8. */
    private static String disposition(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._".indexOf(c) >= 0;
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"; filename*=UTF-8''" + encoded;
    }

    private static String tag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
