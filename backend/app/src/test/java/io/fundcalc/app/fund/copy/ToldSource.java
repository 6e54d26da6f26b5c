package io.fundcalc.app.fund.copy;

import io.fundcalc.app.fund.source.FundEntry;
import io.fundcalc.app.fund.source.NavSource;
import io.fundcalc.app.fund.source.Published;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A source that says what it is told to, and remembers what it was asked for. */
final class ToldSource implements NavSource {

    /** {@code whole}, or the day from which rows were wanted. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** Days that its answers reach back, 0 for whole histories. */
    volatile int daysBack;

    volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile @Nullable Published published;
    private volatile @Nullable Kind fault;

    void says(Published next) {
        published = next;
        fault = null;
    }

    void fails(Kind kind) {
        fault = kind;
    }

    @Override
    public String id() {
        return "told";
    }

    @Override
    public Pattern codes() {
        return Pattern.compile("\\d+");
    }

    @Override
    public OptionalInt daysBack() {
        return daysBack == 0 ? OptionalInt.empty() : OptionalInt.of(daysBack);
    }

    @Override
    public List<FundEntry> index() {
        return List.of();
    }

    @Override
    public Published history(String code, @Nullable LocalDate from) {
        asked.add(from == null ? "whole" : from.toString());
        try {
            gate.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Kind failing = fault;
        if (failing != null) {
            throw new SourceFault(failing, "as told");
        }
        return Objects.requireNonNull(published);
    }
}
