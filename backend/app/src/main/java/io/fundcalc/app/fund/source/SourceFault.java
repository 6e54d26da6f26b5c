package io.fundcalc.app.fund.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a source gave nothing. Its text is for the log; callers are told the kind in their language. */
public final class SourceFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong; the words are {@code source.} and the name. */
    public enum Kind {
        /** It has no such fund, or no row of it. */
        NO_FUND(false),
        /** 403 or another refusal of the caller. */
        REFUSED(true),
        /** 429. */
        THROTTLED(true),
        /** Neither connected nor answered in time. */
        TIMED_OUT(true),
        /** No connection, or cut. */
        UNREACHABLE(true),
        /** 5xx. */
        FAILING(true),
        /** Not the form that is read here: a page of words, changed columns, half a text. */
        UNREADABLE(true),
        /** A file with several funds, none of them the one asked for. */
        SEVERAL_FUNDS(false),
        /** More bytes than any honest answer has. */
        TOO_LARGE(true),
        /** It points to another host. */
        FOREIGN_HOST(true),
        /** It failed so often of late that it is left alone for a while. */
        PAUSED(false),
        /** Our own limit of calls is used up. */
        BUSY(false);

        private final boolean broken;

        Kind(boolean broken) {
            this.broken = broken;
        }

        /** Whether it speaks against the source as a whole. */
        public boolean broken() {
            return broken;
        }
    }

    private final Kind kind;
    private final transient @Nullable Duration retryAfter;

    public SourceFault(Kind kind, String detail) {
        this(kind, detail, null);
    }

    /** @param retryAfter what the source itself asked for */
    public SourceFault(Kind kind, String detail, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
