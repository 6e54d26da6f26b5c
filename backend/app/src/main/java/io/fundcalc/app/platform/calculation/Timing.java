package io.fundcalc.app.platform.calculation;

/** Where a call's time went, for {@code Server-Timing}. Waiting for a slot counts as calculation. */
final class Timing {

    private final long start = System.nanoTime();
    private long read = start;
    private long looked = start;
    private long computing;

    /** The body is read and brought into canonical form. */
    void read() {
        read = System.nanoTime();
    }

    /** An answer was computed, inside the look-up. */
    void computed(long nanos) {
        computing = nanos;
    }

    /** The answer is there. */
    void looked() {
        looked = System.nanoTime();
    }

    /** The header's value, in milliseconds; a part that did not happen is left out. */
    String header() {
        StringBuilder header = new StringBuilder(64);
        if (read != start) {
            append(header, "parse", read - start).append(", ");
        }
        append(header, "cache", looked - read - computing);
        if (computing > 0) {
            append(header.append(", "), "calc", computing);
        }
        return header.toString();
    }

    /** By hand: a formatter would cost more than what it reports. */
    private static StringBuilder append(StringBuilder header, String name, long nanos) {
        long micros = Math.max(0, nanos / 1000);
        long fraction = micros % 1000;
        header.append(name).append(";dur=").append(micros / 1000).append('.');
        if (fraction < 100) {
            header.append('0');
        }
        if (fraction < 10) {
            header.append('0');
        }
        return header.append(fraction);
    }
}
