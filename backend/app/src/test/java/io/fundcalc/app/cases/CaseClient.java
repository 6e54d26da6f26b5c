package io.fundcalc.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.Upload;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uploads a file of a case and asks the service what it made of it. */
final class CaseClient {

    private static final JsonMapper JSON = new JsonMapper();

    private final int port;

    CaseClient(int port) {
        this.port = port;
    }

    /** What came of an upload: the status, the body, and the session that owns the data set. */
    record Sent(int port, int status, JsonNode body, String cookie) {

        /** The codes of the questions that the file leaves open. */
        List<String> questions() {
            return body.at("/questions").findValuesAsString("code");
        }

        /** The codes of all remarks on rows and on the file. */
        List<String> problems() {
            return body.at("/problems").findValuesAsString("code");
        }

        /** The name of the column that was read in a role, empty where there is none. */
        String column(String role) {
            return body.at("/columns")
                    .valueStream()
                    .filter(column -> column.at("/role").asString().equals(role))
                    .map(column -> column.at("/header").asString())
                    .findFirst()
                    .orElse("");
        }

        /** The unit NAVs or returns, in order of days. */
        List<Double> values() {
            return nav("").at("/values").valueStream().map(JsonNode::asDouble).toList();
        }

        /** The days of the history. */
        List<String> days() {
            return nav("").at("/dates").valueStream().map(JsonNode::asString).toList();
        }

        /** The stored history of a fund; an empty code where the file has one fund. */
        JsonNode nav(String fund) {
            return get("/nav" + (fund.isEmpty() ? "" : "?fund=" + fund));
        }

        /** The acts of a statement. */
        List<JsonNode> acts() {
            return get("/transactions").at("/transactions").valueStream().toList();
        }

        /** The tear sheet of the data set. */
        JsonNode sheet() {
            String request = "{\"series\":{\"dataset\":\"" + id() + "\"}}";
            return Exchange.json(Exchange.post(
                    port, "/api/v1/performance/tear-sheet", request, "Cookie", cookie, "Accept-Language", "en"));
        }

        String id() {
            return body.at("/id").asString();
        }

        private JsonNode get(String path) {
            HttpResponse<String> answer = Exchange.get(port, "/api/v1/datasets/" + id() + path, "Cookie", cookie);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return Exchange.json(answer);
        }
    }

    /** Sends a text, whatever comes of it. */
    Sent send(String name, String text) {
        return send(Upload.file(name, text));
    }

    /** Sends bytes, for workbooks and encodings. */
    Sent send(String name, byte[] bytes) {
        return send(new Upload().part("file", name, bytes));
    }

    /** Sends a text with options. */
    Sent send(String name, String text, Map<String, Object> options) {
        return send(Upload.file(name, text).field("options", JSON.writeValueAsString(options)));
    }

    /** Sends a text again with one of the answers to its only question. */
    Sent answer(String name, String text, Sent asked, int answer) {
        JsonNode options = asked.body().at("/questions/0/answers/" + answer + "/options");
        return send(Upload.file(name, text).field("options", options.toString()));
    }

    private Sent send(Upload upload) {
        HttpResponse<String> answer = upload.to(port, "/upload", "Accept-Language", "en");
        String cookie = answer.statusCode() == 201 ? Upload.cookie(answer) : "";
        return new Sent(port, answer.statusCode(), Exchange.json(answer), cookie);
    }
}
