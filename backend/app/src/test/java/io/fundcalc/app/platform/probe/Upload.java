package io.fundcalc.app.platform.probe;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A multipart body, built part by part; nothing about it is checked. */
public final class Upload {

    /** Between its parts. */
    public static final String BOUNDARY = "----fundcalc";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** One file. */
    public static Upload file(String fileName, String content) {
        return new Upload().part("file", fileName, content);
    }

    /** Adds a part with a file name. */
    public Upload part(String name, String fileName, String content) {
        return part(name, fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a part with a file name. */
    public Upload part(String name, String fileName, byte[] content) {
        return head("form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"", content);
    }

    /** Adds a part without file name. */
    public Upload field(String name, String content) {
        return head("form-data; name=\"" + name + "\"", content.getBytes(StandardCharsets.UTF_8));
    }

    private Upload head(String disposition, byte[] content) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n\r\n");
        body.writeBytes(content);
        text("\r\n");
        return this;
    }

    private void text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The whole body. */
    public byte[] bytes() {
        byte[] parts = body.toByteArray();
        byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[parts.length + end.length];
        System.arraycopy(parts, 0, whole, 0, parts.length);
        System.arraycopy(end, 0, whole, parts.length, end.length);
        return whole;
    }

    /** Sends it; further arguments are pairs of header names and values. */
    public HttpResponse<String> to(int port, String path, String... headers) {
        HttpRequest.Builder request = Exchange.request(port, path)
                .POST(BodyPublishers.ofByteArray(bytes()))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        return Exchange.send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** The cookie that an answer sets, as a request sends it. */
    public static String cookie(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(set -> set.substring(0, set.indexOf(';')))
                .orElseThrow(() -> new AssertionError("no cookie"));
    }
}
