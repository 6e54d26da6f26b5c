package io.fundcalc.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import io.fundcalc.app.platform.probe.Upload;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SuspiciousUploadTest {

    @LocalServerPort
    int port;

    @Test
    void saysWhatLooksWrongInTheFileAndInEveryAnswer() {
        // Sixty weekdays from 2024-01-01 that rise and fall by one per cent in turns; 2024-03-01 is the 45th, row 46.
        StringBuilder file = new StringBuilder("date,nav\n");
        LocalDate day = LocalDate.of(2024, 1, 1);
        for (int row = 0; row < 60; day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                boolean slip = day.equals(LocalDate.of(2024, 3, 1));
                file.append(day)
                        .append(',')
                        .append(slip ? "13.5" : row % 2 == 0 ? "1.5000" : "1.5150")
                        .append('\n');
                row++;
            }
        }

        HttpResponse<String> upload =
                Upload.file("a.csv", file.toString()).to(port, "/upload", "Accept-Language", "en");
        HttpResponse<String> sheet = Exchange.post(
                port,
                "/api/v1/performance/tear-sheet",
                "{\"series\": {\"dataset\": \""
                        + Exchange.json(upload).at("/id").asString() + "\"}, \"include\": []}",
                "Cookie",
                Upload.cookie(upload),
                "Accept-Language",
                "zh-CN");

        JsonNode problem = Exchange.json(upload).at("/problems/0");
        assertThat(problem.at("/code").asString()).isEqualTo("VALUE_ASTRAY");
        assertThat(problem.at("/scope").asString()).isEqualTo("caution");
        assertThat(problem.at("/row").asInt()).isEqualTo(46);
        assertThat(problem.at("/message").asString()).contains("13.5", "+791.09%");
        assertThat(problem.at("/fix").asString()).contains("correct the value");
        assertThat(Exchange.json(sheet).at("/notes").findValuesAsString("code")).contains("FUND_VALUE_ASTRAY");
        assertThat(sheet.body()).contains("2024-03-01 数值变动 +791.09 %");
    }
}
