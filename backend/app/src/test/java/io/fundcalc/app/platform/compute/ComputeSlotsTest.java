package io.fundcalc.app.platform.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fundcalc.app.platform.config.CalculationProperties;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.engine.execution.Checkpoint;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;

@Timeout(30)
class ComputeSlotsTest {

    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    private static ComputeSlots slots(int size, int queue, Duration patience) {
        return slots(size, queue, patience, Duration.ofMinutes(1));
    }

    private static ComputeSlots slots(int size, int queue, Duration patience, Duration deadline) {
        DataSize none = DataSize.ofBytes(0);
        return new ComputeSlots(
                new CalculationProperties(size, queue, patience, deadline, none, Duration.ZERO, none, Duration.ZERO));
    }

    private int hold() {
        started.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return 0;
    }

    @Test
    void computesOnTheCallersThread() {
        ComputeSlots slots = slots(1, 0, Duration.ZERO);

        assertThat(slots.<Thread>compute(Thread::currentThread)).isSameAs(Thread.currentThread());
    }

    @Test
    void freesTheSlotOfWorkThatFails() {
        ComputeSlots slots = slots(1, 0, Duration.ZERO);

        assertThatThrownBy(() -> slots.compute(() -> {
                    throw new ArithmeticException("wrong");
                }))
                .isInstanceOf(ArithmeticException.class);
        assertThat(slots.<Integer>compute(() -> 7)).isEqualTo(7);
    }

    @Test
    void stopsWorkAtItsDeadlineAndFreesTheSlot() {
        ComputeSlots slots = slots(1, 0, Duration.ZERO, Duration.ofMillis(20));

        assertThatThrownBy(() -> slots.compute(ComputeSlotsTest::endless))
                .isInstanceOfSatisfying(ProblemException.class, thrown -> {
                    assertThat(thrown.type()).isEqualTo(ProblemType.BUSY);
                    assertThat(thrown.faults().getFirst().code()).isEqualTo("COMPUTATION_TOO_LONG");
                });
        assertThat(slots.<Integer>compute(() -> 7)).isEqualTo(7);
    }

    private static int endless() {
        while (true) {
            Checkpoint.pass();
        }
    }

    @Test
    void letsCallersWaitInOrderAndRefusesTheNext() throws Exception {
        ComputeSlots slots = slots(1, 2, Duration.ofSeconds(20));
        List<Integer> served = new CopyOnWriteArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = callers.submit(() -> slots.<Integer>compute(this::hold));
            started.await();
            for (int i = 1; i <= 2; i++) {
                int number = i;
                callers.execute(() -> slots.<Boolean>compute(() -> served.add(number)));
                await().until(() -> slots.waiting() == number);
            }

            assertBusy(slots);
            assertThat(slots.waiting()).isEqualTo(2);
            gate.countDown();
            first.get();
        }
        assertThat(served).containsExactly(1, 2);
        assertThat(slots.waiting()).isZero();
    }

    @Test
    void refusesWhoWaitedTooLong() throws Exception {
        ComputeSlots slots = slots(1, 5, Duration.ofMillis(20));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.execute(() -> slots.<Integer>compute(this::hold));
            started.await();

            assertBusy(slots);
            assertThat(slots.waiting()).isZero();
            gate.countDown();
        }
    }

    private static void assertBusy(ComputeSlots slots) {
        assertThatThrownBy(() -> slots.compute(() -> 0))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.type()).isEqualTo(ProblemType.BUSY));
    }
}
