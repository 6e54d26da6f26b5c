package io.fundcalc.engine.dca.simulation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a plan stands from day to day: its greatest fall, and its course where a chart asks for it. */
public final class Track {

    private static final int FIRST_SIZE = 64;
    private static final int FIELDS = 3;

    private final Bookkeeping books;
    private final long @Nullable [] worth;
    private final long @Nullable [] paidIn;
    private int[] days = new int[FIRST_SIZE];
    private long[] holdings = new long[FIELDS * FIRST_SIZE];
    private int marks;
    private double greatestFall;

    /**
     * A track to be walked.
     *
     * @param course days of a course that is kept; 0 keeps none
     */
    public Track(Bookkeeping books, int course) {
        this.books = books;
        this.worth = course == 0 ? null : new long[course];
        this.paidIn = course == 0 ? null : new long[course];
    }

    /** What the account holds from the close of a day on. */
    void mark(Account account, int at) {
        if (marks == days.length) {
            days = Arrays.copyOf(days, 2 * marks);
            holdings = Arrays.copyOf(holdings, 2 * holdings.length);
        }
        days[marks] = at;
        holdings[FIELDS * marks] = account.shares();
        holdings[FIELDS * marks + 1] = account.cash();
        holdings[FIELDS * marks + 2] = account.invested();
        marks++;
    }

    /** Walks from the first mark to the last day: one loop, for most stretches between marks are short. */
    void walk(int end) {
        long shares = 0;
        long cash = 0;
        long invested = 0;
        double perUnit = 0;
        double top = 0;
        double fall = 0;
        int mark = 0;
        int change = marks == 0 ? end + 1 : days[0];
        for (int at = change; at <= end; at++) {
            if (at == change) {
                shares = holdings[FIELDS * mark];
                cash = holdings[FIELDS * mark + 1];
                invested = holdings[FIELDS * mark + 2];
                perUnit = 1.0 / invested;
                change = ++mark < marks ? days[mark] : end + 1;
            }
            long now = books.value(shares, at) + cash;
            double multiple = now * perUnit;
            if (multiple > top) {
                top = multiple;
            } else if (multiple < top * (1 - fall)) {
                fall = 1 - multiple / top;
            }
            if (worth != null && paidIn != null) {
                worth[at] = now;
                paidIn[at] = invested;
            }
        }
        greatestFall = fall;
    }

    /** The greatest fall of the walk. */
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
