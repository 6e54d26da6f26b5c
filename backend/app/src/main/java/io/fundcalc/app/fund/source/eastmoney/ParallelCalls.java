package io.fundcalc.app.fund.source.eastmoney;

import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import io.fundcalc.app.platform.trace.Tracing;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Several calls side by side, a few at a time. */
final class ParallelCalls {

    private static final int AT_ONCE = 4;

    private ParallelCalls() {}

    /**
     * Waits for all of them.
     *
     * @param deadline of {@link System#nanoTime()}
     * @throws SourceFault of the first that failed, or where they are not done in time; the others are given up
     */
    static void all(List<? extends Callable<?>> calls, long deadline) {
        if (calls.isEmpty()) {
            return;
        }
        ExecutorService workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
        try {
            List<? extends Future<?>> running =
                    calls.stream().map(Tracing::carried).map(workers::submit).toList();
            for (Future<?> each : running) {
                each.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SourceFault fault
                    ? fault
                    : new SourceFault(Kind.UNREADABLE, String.valueOf(e.getCause()));
        } catch (TimeoutException | CancellationException _) {
            throw new SourceFault(Kind.TIMED_OUT, "pages did not come within the budget");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceFault(Kind.TIMED_OUT, "interrupted");
        } finally {
            workers.shutdownNow();
        }
    }
}
