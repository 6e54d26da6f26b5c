package io.fundcalc.app.platform.compute;

import io.fundcalc.app.platform.config.CalculationProperties;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemType;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Where calculations burn their time: a platform thread per core behind a bounded queue, so that virtual threads stay
 * free for the network and a flood is refused at once instead of making everyone wait.
 */
@Component
public class ComputePool {

    private final ThreadPoolExecutor threads;
    private final Duration timeout;

    public ComputePool(CalculationProperties settings) {
        int size = settings.threads() > 0
                ? settings.threads()
                : Runtime.getRuntime().availableProcessors();
        timeout = settings.timeout();
        threads = new ThreadPoolExecutor(
                size,
                size,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(Math.max(1, settings.queue())),
                Thread.ofPlatform().name("compute-", 0).daemon().factory());
    }

    /**
     * Computes on the pool and waits for the result.
     *
     * @throws ProblemException {@link ProblemType#BUSY} where the queue is full or the time is up; what the work throws
     *     comes through
     */
    public <T> T compute(Supplier<T> work) {
        Future<T> result;
        try {
            result = threads.submit(work::get);
        } catch (RejectedExecutionException full) {
            throw new ProblemException(ProblemType.BUSY);
        }
        try {
            return result.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (TimeoutException timeUp) {
            result.cancel(true);
            throw new ProblemException(ProblemType.BUSY);
        } catch (InterruptedException stopped) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.BUSY);
        }
    }

    /** Computations that wait for a thread. */
    public int waiting() {
        return threads.getQueue().size();
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
}
