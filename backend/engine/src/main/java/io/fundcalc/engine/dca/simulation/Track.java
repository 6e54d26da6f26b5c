package io.fundcalc.engine.dca.simulation;

import org.jspecify.annotations.Nullable;

/** How a plan stands from day to day: its greatest fall, and its course where a chart asks for it. */
public final class Track {

    private final Bookkeeping books;
    private final long @Nullable [] worth;
    private final long @Nullable [] paidIn;
    private double highest;
    private double greatestFall;

    /**
     * A track to be followed.
     *
     * @param days of a course that is kept; 0 keeps none
     */
    public Track(Bookkeeping books, int days) {
        this.books = books;
        this.worth = days == 0 ? null : new long[days];
        this.paidIn = days == 0 ? null : new long[days];
    }

    /** Follows days, up to but without the last, on which nothing changes but the NAV. */
    void follow(Account account, int from, int to) {
        long shares = account.shares();
        long cash = account.cash();
        double perUnit = 1.0 / account.invested();
        double top = highest;
        double fall = greatestFall;
        for (int at = from; at < to; at++) {
            long now = books.value(shares, at) + cash;
            double multiple = now * perUnit;
            if (multiple > top) {
                top = multiple;
            } else if (multiple < top * (1 - fall)) {
                fall = 1 - multiple / top;
            }
            if (worth != null && paidIn != null) {
                worth[at] = now;
                paidIn[at] = account.invested();
            }
        }
        highest = top;
        greatestFall = fall;
    }

    /** The greatest fall so far. */
    public double greatestFall() {
        return greatestFall;
    }

    /** Value and cash of each trading day; 0 before the first purchase. */
    public long[] worth() {
        return worth == null ? new long[0] : worth;
    }

    /** Paid in until each trading day. */
    public long[] paidIn() {
        return paidIn == null ? new long[0] : paidIn;
    }
}
