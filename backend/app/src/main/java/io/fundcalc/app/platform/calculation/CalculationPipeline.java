package io.fundcalc.app.platform.calculation;

import io.fundcalc.app.platform.build.BuildDigest;
import io.fundcalc.app.platform.cache.CacheKey;
import io.fundcalc.app.platform.cache.CalculationCache;
import io.fundcalc.app.platform.cache.CalculationCache.Lookup;
import io.fundcalc.app.platform.cache.CalculationCache.Status;
import io.fundcalc.app.platform.canonical.CanonicalForm;
import io.fundcalc.app.platform.compute.ComputeSlots;
import io.fundcalc.app.platform.config.ServiceProperties;
import io.fundcalc.app.platform.json.FiniteNumbersModule;
import io.fundcalc.app.platform.json.RequestReader;
import io.fundcalc.app.platform.series.FetchedSeries;
import io.fundcalc.app.platform.series.SeriesProviders;
import io.fundcalc.app.platform.trace.Traced;
import io.fundcalc.app.platform.trace.Tracing;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where every calculation is asked for. Looks first for the very same body, then for the same question, and computes last;
 * the answer is written once and goes out as bytes ever after.
 */
@Component
public class CalculationPipeline {

    /** Reading a longer body takes milliseconds and is work like computing. */
    private static final int LONG_BODY_BYTES = 256 * 1024;

    private final RequestReader reader;
    private final CalculationCache cache;
    private final FinishedAnswers finished;
    private final ComputeSlots slots;
    private final ObjectWriter json;
    private final ObjectWriter decimalsAsText;
    private final CalculationMeters meters;
    private final SeriesProviders shelves;
    private final SeriesNotes notes;
    private final Tracing tracing;
    /** Of the build: another formula never meets an old answer. */
    private final String build;

    CalculationPipeline(
            RequestReader reader,
            CalculationCache cache,
            FinishedAnswers finished,
            ComputeSlots slots,
            JsonMapper json,
            CalculationMeters meters,
            SeriesProviders shelves,
            SeriesNotes notes,
            Tracing tracing,
            ServiceProperties service) {
        this.reader = reader;
        this.cache = cache;
        this.finished = finished;
        this.slots = slots;
        this.json = json.writer().with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
        this.decimalsAsText = this.json.withAttribute(FiniteNumbersModule.DECIMALS_AS_TEXT, true);
        this.meters = meters;
        this.shelves = shelves;
        this.notes = notes;
        this.tracing = tracing;
        this.build = service.version() + "-" + BuildDigest.ofThis();
    }

    /**
     * Answers a call.
     *
     * @param call as it came in
     * @param computation run in a slot of its own, and only where no kept answer serves
     * @throws io.fundcalc.app.platform.problem.ProblemException where the request is wrong or too many wait
     */
    public <Q> ResponseEntity<byte[]> answer(CalculationCall<Q> call, Computation<Q> computation) {
        Timing timing = new Timing();
        BodyDigest body = BodyDigest.of(call);
        FinishedAnswer kept = call.delivery().fresh() ? null : finished.find(body);
        if (kept != null) {
            timing.looked();
            meters.answered(call.calculation(), Status.HIT_LOCAL);
            return AnswerResponse.of(call, kept, Status.HIT_LOCAL, timing);
        }
        Q request = read(call);
        FetchedSeries series = shelves.fetch((Record) request, call.session(), call.language());
        byte[] canonical = series.digest(CanonicalForm.digest((Record) request));
        timing.read();
        Question<Q> question = new Question<>(call, request, series, canonical);
        Lookup lookup = look(question, () -> compute(question, computation, timing));
        timing.looked();
        meters.answered(call.calculation(), lookup.status());
        FinishedAnswer answer = new FinishedAnswer(lookup.answer(), series.fixed());
        // The same body asks for something else when another caller sends it, or when what it refers to has changed.
        if (answer.shared() && keeps(lookup.status())) {
            finished.keep(body, answer);
        }
        return AnswerResponse.of(call, answer, lookup.status(), timing);
    }

    /**
     * A call that has been read.
     *
     * @param digest of all that its answer depends on, language and options apart
     */
    private record Question<Q>(CalculationCall<Q> call, Q request, FetchedSeries series, byte[] digest) {

        Computation.Context context() {
            return new Computation.Context(
                    call.language(), call.explain(), HexFormat.of().formatHex(digest), series);
        }
    }

    private <Q> Q read(CalculationCall<Q> call) {
        return call.body().length > LONG_BODY_BYTES
                ? slots.compute(call.connection(), () -> reader.read(call.requestType(), call.body()))
                : reader.read(call.requestType(), call.body());
    }

    private Lookup look(Question<?> question, Supplier<byte[]> computation) {
        CalculationCall<?> call = question.call();
        // No cache knows whose answers it keeps: those of a session's own data would outlive their deletion there.
        if (call.delivery().fresh() || question.series().personal()) {
            return new Lookup(computation.get(), Status.BYPASS);
        }
        byte[] digest = BodyDigest.ofCanonical(question.digest(), call);
        return cache.get(new CacheKey(call.calculation(), build, digest), computation);
    }

    private <Q> byte[] compute(Question<Q> question, Computation<Q> computation, Timing timing) {
        Computation.Context context = question.context();
        try (Traced _ = tracing.computation(question.call().calculation())) {
            long start = System.nanoTime();
            byte[] answer = slots.compute(
                    question.call().connection(),
                    () -> written(
                            question.call(),
                            computation
                                    .compute(question.request(), context)
                                    .with(notes.of(question.series(), context.language()))));
            long nanos = System.nanoTime() - start;
            timing.computed(nanos);
            meters.computed(question.call().calculation(), nanos);
            return answer;
        }
    }

    private byte[] written(CalculationCall<?> call, CalculationAnswer<?> answer) {
        return (call.decimalsAsText() ? decimalsAsText : json).writeValueAsBytes(answer);
    }

    /** A stale answer is served once and looked for again; what no cache kept is not kept here either. */
    private static boolean keeps(Status status) {
        return status == Status.HIT_LOCAL || status == Status.HIT_REDIS || status == Status.MISS_STORED;
    }
}
