package io.fundcalc.app.platform.body;

import io.fundcalc.app.platform.caller.Principal;
import io.fundcalc.app.platform.config.BodyProperties;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Bounds the memory of all request bodies together, those that still arrive and those whose request waits or is computed.
 * Bytes count as they arrive: announcing them costs a sender nothing, so it must not cost the others anything. One caller
 * gets a third at most, reserved as announced when a body begins, so that one that begins can also finish. Thread-safe.
 */
@Component
public final class BodyBudget {

    private static final int PARTS = 3;

    private record Name(Principal.Kind kind, String id) {}

    private final long most;
    private final long mostOfCaller;
    private final Map<Name, Long> takenByCaller = new HashMap<>();
    private long taken;

    public BodyBudget(BodyProperties settings, MeterRegistry registry) {
        most = settings.budget().toBytes();
        mostOfCaller = most / PARTS;
        Gauge.builder("fundcalc.body.bytes", this, BodyBudget::taken)
                .description("Bytes of request bodies in memory")
                .baseUnit("bytes")
                .register(registry);
    }

    /**
     * A request's share of the budget.
     *
     * @param announced length of the body, negative where it is not known
     * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS} where the caller's other bodies leave no room for it
     */
    public Share share(Principal caller, long announced) {
        Share share = new Share(new Name(caller.kind(), caller.id()), announced >= 0);
        share.reserve(Math.max(0, announced));
        return share;
    }

    private synchronized double taken() {
        return taken;
    }

    private synchronized void reserve(Name caller, long bytes) {
        long own = takenByCaller.getOrDefault(caller, 0L) + bytes;
        if (own > mostOfCaller) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, new Fault("", "BODIES_OF_CALLER", mostOfCaller >> 20));
        }
        takenByCaller.put(caller, own);
    }

    private synchronized void take(long bytes) {
        if (taken + bytes > most) {
            throw new ProblemException(ProblemType.BUSY, new Fault("", "BODIES_OF_ALL"));
        }
        taken += bytes;
    }

    private synchronized void give(Name caller, long reserved, long bytes) {
        taken -= bytes;
        takenByCaller.computeIfPresent(caller, (_, own) -> own > reserved ? own - reserved : null);
    }

    /** The bytes that one request holds, given back when it is closed. Not thread-safe. */
    public final class Share implements AutoCloseable {

        private final Name caller;
        private final boolean announced;
        private long reserved;
        private long held;

        private Share(Name caller, boolean announced) {
            this.caller = caller;
            this.announced = announced;
        }

        private void reserve(long bytes) {
            BodyBudget.this.reserve(caller, bytes);
            reserved += bytes;
        }

        /**
         * Takes more bytes.
         *
         * @throws ProblemException {@link ProblemType#BUSY} where all callers together hold too many, {@link
         *     ProblemType#TOO_MANY_REQUESTS} where this one does and the length of the body was not announced
         */
        void take(long bytes) {
            if (!announced) {
                reserve(bytes);
            }
            BodyBudget.this.take(bytes);
            held += bytes;
        }

        /** Gives a part back. */
        void give(long bytes) {
            long unreserved = announced ? 0 : bytes;
            BodyBudget.this.give(caller, unreserved, bytes);
            reserved -= unreserved;
            held -= bytes;
        }

        @Override
        public void close() {
            BodyBudget.this.give(caller, reserved, held);
            reserved = 0;
            held = 0;
        }
    }
}
