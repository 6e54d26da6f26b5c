package io.fundcalc.app.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import io.fundcalc.engine.numeric.NormalDistribution;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A sheet small enough to be computed on paper, over HTTP. */
@ServiceTest
class TearSheetContractTest {

    private static final String PATH = "/api/v1/performance/tear-sheet";

    /** Four days, on the last of which 0.1 is paid out: 1.00 → 1.10 → 0.99 → 1.088 + 0.1. */
    private static final String FOUR_DAYS = """
            {"series": {"name": "Paper", "dates": ["2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05"],
                        "values": [1.00, 1.10, 0.99, 1.088],
                        "dividends": [{"date": "2024-01-05", "perShare": 0.1}]}}""";

    /** The same, with figures per year although there is no year. */
    private static final String FOUR_DAYS_A_YEAR =
            FOUR_DAYS.substring(0, FOUR_DAYS.length() - 1) + ", \"conventions\": {\"annualiseShort\": true}}";

    /** Returns: 1.10 ÷ 1.00 − 1, 0.99 ÷ 1.10 − 1, (0.1 + 1.088) ÷ 0.99 − 1. */
    private static final double[] RETURNS = {0.1, -0.1, 0.2};

    @LocalServerPort
    int port;

    @Test
    void computesReturnsByHand() {
        JsonNode returns = sheet(FOUR_DAYS_A_YEAR).at("/result/returns");

        assertThat(returns.get("total").asDouble()).isCloseTo(1.1 * 0.9 * 1.2 - 1, within(1e-12));
        assertThat(returns.get("meanAnnualised").asDouble()).isCloseTo((0.1 - 0.1 + 0.2) / 3 * 252, within(1e-9));
        assertThat(returns.get("best").asDouble()).isCloseTo(RETURNS[2], within(1e-12));
        assertThat(returns.get("worst").asDouble()).isCloseTo(RETURNS[1], within(1e-12));
        assertThat(returns.get("positiveShare").asDouble()).isCloseTo(2.0 / 3, within(1e-12));
    }

    /** Blocks of two: of the nine equally likely paths two never fall, and 10, −10, −10 % falls by 19 %. */
    @Test
    void sendsUncertaintyToThoseWhoAsk() {
        assertThat(sheet(FOUR_DAYS_A_YEAR).at("/result/uncertainty").isMissingNode())
                .isTrue();

        JsonNode asked =
                sheet(with("\"include\": [\"uncertainty\"], \"seed\": 5")).get("result");

        assertThat(asked.at("/uncertainty/maxDrawdown/low").asDouble()).isCloseTo(0, within(1e-12));
        assertThat(asked.at("/uncertainty/maxDrawdown/high").asDouble()).isCloseTo(0.19, within(1e-12));
        assertThat(asked.at("/uncertainty/sharpe/standardError").asDouble()).isPositive();
        assertThat(asked.at("/uncertainty/volatility/standardError").asDouble()).isPositive();
        assertThat(asked.at("/chart").isMissingNode()).isTrue();
    }

    /** The best of two without skill lies √0.04 × 0.5772157 × 0.9004526 above nothing. */
    @Test
    void deflatesTheSharpeRatioOfASearch() {
        JsonNode alone = sheet(FOUR_DAYS_A_YEAR).at("/result/ratios");
        assertThat(alone.get("deflatedSharpe").isNull()).isTrue();
        assertThat(alone.at("/unavailable/deflatedSharpe/reason").asString()).isEqualTo("NO_TRIALS");

        JsonNode found = sheet(with("\"trials\": {\"count\": 2, \"sharpeVariance\": 0.04}"))
                .at("/result/ratios");

        double ratio = 1.0 / 15 / Math.sqrt(42.0 / 900 / 2);
        double certain =
                NormalDistribution.quantile(found.get("probabilisticSharpe").asDouble());
        assertThat(NormalDistribution.quantile(found.get("deflatedSharpe").asDouble()))
                .isCloseTo(certain * (1 - 0.2 * 0.5772156649 * 0.9004526 / ratio), within(1e-6));
    }

    private static String with(String further) {
        return FOUR_DAYS_A_YEAR.substring(0, FOUR_DAYS_A_YEAR.length() - 1) + ", " + further + "}";
    }

    @Test
    void computesRiskAndSharpeByHand() {
        JsonNode result = sheet(FOUR_DAYS_A_YEAR).get("result");
        // Deviations from the mean 1/15: 1/30, −1/6, 2/15; their squares sum to 42/900, over n − 1 = 2.
        double deviation = Math.sqrt(42.0 / 900 / 2);

        assertThat(result.at("/risk/volatility").asDouble()).isCloseTo(deviation * Math.sqrt(252), within(1e-12));
        assertThat(result.at("/ratios/sharpe").asDouble()).isCloseTo(Math.sqrt(252) / 15 / deviation, within(1e-12));
        assertThat(result.at("/risk/maxDrawdown").asDouble()).isCloseTo(1 - 0.99 / 1.10, within(1e-12));
        assertThat(result.at("/risk/maxDrawdownPeak").asString()).isEqualTo("2024-01-03");
        assertThat(result.at("/risk/maxDrawdownTrough").asString()).isEqualTo("2024-01-04");
        assertThat(result.at("/risk/maxDrawdownRecovery").asString()).isEqualTo("2024-01-05");
    }

    @Test
    void saysWhyAFigureIsMissing() {
        JsonNode returns = sheet(FOUR_DAYS).at("/result/returns");

        assertThat(returns.get("annualised").isNull()).isTrue();
        assertThat(returns.at("/unavailable/annualised/reason").asString()).isEqualTo("SHORTER_THAN_ONE_YEAR");
        assertThat(returns.at("/unavailable/annualised/message").asString()).contains("annualiseShort");
    }

    @Test
    void speaksChinese() {
        JsonNode answer = Exchange.json(Exchange.post(port, PATH, FOUR_DAYS, "Accept-Language", "zh-CN"));

        assertThat(answer.at("/result/returns/unavailable/annualised/message").asString())
                .contains("不足一年");
        assertThat(answer.at("/notes/0/message").asString()).contains("无风险利率");
    }

    @Test
    void echoesEveryConventionFilledIn() {
        JsonNode conventions = sheet(FOUR_DAYS).get("conventions");

        assertThat(conventions.get("profile").asString()).isEqualTo("default");
        assertThat(conventions.get("frequency").asString()).isEqualTo("daily");
        assertThat(conventions.get("periodsPerYear").asDouble()).isEqualTo(252);
        assertThat(conventions.get("calmarWindow").asString()).isEqualTo("all");
        assertThat(conventions.propertyNames())
                .contains("annualization", "annualiseShort", "returns", "ddof", "riskFree", "mar", "downside", "sharpe")
                .contains("varMethod", "cvarMethod", "confidence", "moments", "alpha", "informationRatio", "capture")
                .contains("basis", "rollingWindow");
    }

    @Test
    void namesTheInputInTheProvenance() {
        JsonNode provenance = sheet(FOUR_DAYS).get("provenance");

        assertThat(provenance.get("inputFingerprint").asString()).matches("[0-9a-f]{64}");
        assertThat(provenance.at("/series/0/name").asString()).isEqualTo("Paper");
        assertThat(provenance.at("/series/0/source").asString()).isEqualTo("inline");
        assertThat(provenance.at("/series/0/from").asString()).isEqualTo("2024-01-02");
        assertThat(provenance.at("/series/0/observations").asInt()).isEqualTo(3);
    }

    @Test
    void noteTellsWhatAReaderShouldKnow() {
        List<String> codes = sheet(FOUR_DAYS)
                .get("notes")
                .valueStream()
                .map(note -> note.get("code").asString())
                .toList();

        assertThat(codes).containsExactly("RISK_FREE_ZERO", "SHORT_SPAN", "FEW_OBSERVATIONS", "FEW_TAIL_OBSERVATIONS");
    }

    @Test
    void sendsOnlyThePartsAskedFor() {
        String lean = FOUR_DAYS.substring(0, FOUR_DAYS.length() - 1) + ", \"include\": [\"chart\"]}";
        JsonNode result = sheet(lean).get("result");

        assertThat(result.propertyNames())
                .containsExactlyInAnyOrder("period", "returns", "risk", "ratios", "benchmark", "chart", "unavailable");
        assertThat(result.at("/unavailable/benchmark/reason").asString()).isEqualTo("NO_BENCHMARK");
        assertThat(result.at("/chart/growth/2").asDouble()).isCloseTo(0.99, within(1e-12));
        assertThat(result.at("/chart/drawdown/2").asDouble()).isCloseTo(-0.1, within(1e-12));
    }

    @Test
    void takesReturnsInsteadOfValues() {
        JsonNode returns = sheet("""
                {"series": {"kind": "returns", "base": "2024-01-02",
                            "dates": ["2024-01-03", "2024-01-04", "2024-01-05"], "values": [0.1, -0.1, 0.2]}}""").at("/result/returns");

        assertThat(returns.get("total").asDouble()).isCloseTo(0.188, within(1e-12));
    }

    @Test
    void comparesSamplesWithTheirBenchmark() {
        JsonNode answer = sheet("""
                {"series": {"fund": "sample:index"}, "benchmark": {"fund": "sample:benchmark"},
                 "from": "2020-01-02", "to": "2024-12-31"}""");

        // The index fund follows 95 % of the benchmark by construction, plus noise of 0.04 % a day.
        assertThat(answer.at("/result/benchmark/beta").asDouble()).isCloseTo(0.95, within(0.01));
        assertThat(answer.at("/provenance/series/0/source").asString()).isEqualTo("sample");
        assertThat(answer.at("/provenance/series/0/name").asString()).startsWith("Fictional");
        assertThat(answer.at("/result/period/from").asString()).isEqualTo("2020-01-02");
    }

    @Test
    void explainsAFigureByItsNumbers() {
        JsonNode explain = Exchange.json(Exchange.post(port, PATH + "?explain=true", FOUR_DAYS_A_YEAR))
                .get("explain");

        JsonNode sharpe = explain.get("sharpe");
        assertThat(sharpe.get("formula").asString()).isNotBlank();
        assertThat(sharpe.at("/inputs/periodsPerYear").asDouble()).isEqualTo(252);
        assertThat(sharpe.get("substituted").asString()).contains("252").contains(" = ");
        assertThat(sharpe.get("convention").asString()).contains("riskFree = 0").contains("ddof = 1");
        assertThat(sharpe.get("source").asString()).contains("Sharpe");
        assertThat(explain.has("annualised"))
                .as("what has no value has no explanation")
                .isFalse();
    }

    private JsonNode sheet(String body) {
        HttpResponse<String> answer = Exchange.post(port, PATH, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Exchange.json(answer);
    }
}
