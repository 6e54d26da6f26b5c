package io.fundcalc.app.platform.probe;

import io.fundcalc.app.platform.calculation.CalculationAnswer;
import io.fundcalc.app.platform.calculation.CalculationAnswer.Note;
import io.fundcalc.app.platform.calculation.CalculationAnswer.Provenance;
import io.fundcalc.app.platform.calculation.CalculationCall;
import io.fundcalc.app.platform.calculation.CalculationPipeline;
import io.fundcalc.app.platform.calculation.Computation;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.engine.execution.Checkpoint;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sums numbers, and on demand waits, fails or says much. */
@RestController
public class ProbeController {

    /** Counts how often a sum was really computed. */
    public static final AtomicInteger COMPUTED = new AtomicInteger();

    /** Counts computations told to spin that were stopped. */
    public static final AtomicInteger STOPPED = new AtomicInteger();

    /** Eleven bytes each, 16.5 MB together: more than sockets hold. */
    private static final int FLOOD = 1_500_000;

    /** Computations told to wait do so until it is opened. */
    public static volatile CountDownLatch gate = new CountDownLatch(0);

    /**
     * What to sum, and how to misbehave.
     *
     * @param act {@code wait}, {@code spin}, {@code fail}, {@code refuse}, {@code chat} or {@code flood}
     */
    public record Numbers(double[] values, @Nullable String act) {}

    record Sum(double sum, String chatter) {}

    private final CalculationPipeline desk;

    ProbeController(CalculationPipeline desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/probe/sum")
    ResponseEntity<byte[]> sum(CalculationCall<Numbers> call) {
        return desk.answer(call, ProbeController::compute);
    }

    private static CalculationAnswer<Sum> compute(Numbers request, Computation.Context context) {
        COMPUTED.incrementAndGet();
        act(request.act());
        String chatter = "many words ".repeat(words(request.act()));
        return new CalculationAnswer<>(
                new Sum(Arrays.stream(request.values()).sum(), chatter),
                Map.of(),
                new Provenance("test", context.inputFingerprint(), List.of()),
                List.of(new Note("LANGUAGE", context.language().toLanguageTag(), null)),
                context.explain() ? Map.of() : null);
    }

    /** Computes until the gate opens, as a long loop of the engine does. */
    private static void spin() {
        try {
            while (gate.getCount() > 0) {
                Checkpoint.pass();
            }
        } catch (RuntimeException stopped) {
            STOPPED.incrementAndGet();
            throw stopped;
        }
    }

    private static int words(@Nullable String act) {
        return switch (act) {
            case "chat" -> 1000;
            case "flood" -> FLOOD;
            case null, default -> 0;
        };
    }

    private static void act(@Nullable String act) {
        switch (act) {
            case null -> {}
            case "wait" -> {
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            case "spin" -> spin();
            case "fail" -> throw new IllegalStateException("secret io.fundcalc.internal.Name");
            case "refuse" ->
                throw new ProblemException(
                        ProblemType.INVALID, new ProblemException.Fault("/values/1", "EXPLAIN_NOT_BOOLEAN"));
            default -> {}
        }
    }
}
