package io.fundcalc.app.conformance;

import io.fundcalc.app.conformance.ConformanceResponse.Case;
import io.fundcalc.app.conformance.ConformanceResponse.Summary;
import io.fundcalc.app.conformance.PublishedCase.Published;
import io.fundcalc.app.conformance.PublishedCase.Status;
import io.fundcalc.app.platform.calculation.Computation.Context;
import io.fundcalc.app.platform.calculation.NamedCalculation;
import io.fundcalc.app.platform.json.RequestReader;
import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.app.platform.web.FixedAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the published cases once for each language and keeps the answer: cases and engine change only with the build. */
@Service
class ConformanceService {

    private static final List<String> FILES = List.of(
            "/conformance/performance.json",
            "/conformance/cash-flow.json",
            "/conformance/fees.json",
            "/conformance/dca.json");

    private final Map<String, NamedCalculation<?>> calculations;
    private final RequestReader reader;
    private final Catalogue catalogue;
    private final JsonMapper json;
    private final Map<Locale, FixedAnswer> answers = new ConcurrentHashMap<>();

    ConformanceService(
            List<NamedCalculation<?>> calculations, RequestReader reader, Catalogue catalogue, JsonMapper json) {
        this.calculations =
                calculations.stream().collect(Collectors.toMap(NamedCalculation::slug, Function.identity()));
        this.reader = reader;
        this.catalogue = catalogue;
        this.json = json;
    }

    FixedAnswer conformance(Locale language) {
        return answers.computeIfAbsent(language, wanted -> FixedAnswer.of(json.writeValueAsBytes(compute(wanted))));
    }

    private ConformanceResponse compute(Locale language) {
        List<Case> cases = FILES.stream()
                .flatMap(this::read)
                .flatMap(published -> run(published, language))
                .toList();
        return new ConformanceResponse(
                new Summary(
                        count(cases, Status.MET),
                        count(cases, Status.MISSED),
                        count(cases, Status.NOT_SHIPPED),
                        count(cases, Status.NOT_REPRODUCIBLE)),
                cases);
    }

    private static int count(List<Case> cases, Status status) {
        return (int) cases.stream().filter(each -> each.status() == status).count();
    }

    private Stream<PublishedCase> read(String file) {
        try (InputStream in = ConformanceService.class.getResourceAsStream(file)) {
            return json.readValue(in, PublishedCase.File.class).cases().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private Stream<Case> run(PublishedCase published, Locale language) {
        NamedCalculation<?> calculation = calculations.get(published.calculation());
        if (calculation == null) {
            throw new IllegalStateException(published.id() + " needs " + published.calculation());
        }
        JsonNode request = published.request();
        JsonNode result = request == null ? null : result(calculation, request, language);
        String reason = published.reason() == null ? null : catalogue.text("note." + published.reason(), language);
        return published.figures().stream().map(figure -> compare(published, figure, result, reason));
    }

    private <Q> JsonNode result(NamedCalculation<Q> calculation, JsonNode request, Locale language) {
        Q read = reader.read(calculation.requestType(), json.writeValueAsBytes(request));
        return json.valueToTree(calculation
                .computation()
                .compute(read, new Context(language, false, ""))
                .result());
    }

    private static Case compare(
            PublishedCase of, Published published, @Nullable JsonNode result, @Nullable String reason) {
        JsonNode found = result == null ? null : result.at(published.figure());
        Double computed = found != null && found.isNumber() ? found.asDouble() : null;
        boolean met = found != null && agrees(published, found);
        Status excluded = of.exclusion();
        return new Case(
                of.id() + published.figure(),
                of.title(),
                of.calculation(),
                published.figure(),
                published.expected(),
                computed,
                published.tolerance(),
                excluded != null ? excluded : met ? Status.MET : Status.MISSED,
                of.source(),
                reason);
    }

    private static boolean agrees(Published published, JsonNode found) {
        Double expected = published.expected();
        return expected == null
                ? found.isNull()
                : found.isNumber() && Math.abs(found.asDouble() - expected) <= published.tolerance();
    }
}
