package io.fundcalc.app.fund.source;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who publishes NAVs. Calls wait for the network and belong on the caller's thread. */
public interface NavSource {

    /** Name in references and messages, {@code eastmoney}. */
    String id();

    /** Codes it may be asked for; nothing else is ever put into an address. */
    Pattern codes();

    /**
     * Every fund there is; empty where the source publishes no such list.
     *
     * @throws SourceFault where it cannot be had
     */
    List<FundEntry> index();

    /**
     * The history of a fund.
     *
     * @param code that {@link #codes()} matches
     * @param from rows before this day need not be asked for; null: all of them
     * @throws SourceFault where it cannot be had
     */
    Published history(String code, @Nullable LocalDate from);

    /**
     * How many days back its histories reach; empty where it gives whole ones. A history of a source that gives recent days
     * alone grows from one answer to the next: what is kept of it exists nowhere else.
     */
    default OptionalInt daysBack() {
        return OptionalInt.empty();
    }

    /** Whether it is on this machine: then it is looked at every time instead of being copied. */
    default boolean local() {
        return false;
    }
}
