package io.fundcalc.app.platform.sample;

/**
 * Pseudo-random draws by additions, multiplications and shifts alone (the SplitMix64 sequence of Steele, Lea and Flood,
 * 2014): no library function whose last digit could change with the JDK takes part.
 */
final class RandomDraws {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double TWO_POW_MINUS_53 = 0x1.0p-53;
    /** Twelve uniform draws have the variance one and, summed, nearly the normal form. */
    private static final int DRAWS_OF_VARIANCE_ONE = 12;

    private long state;

    RandomDraws(long seed) {
        state = seed;
    }

    /** Uniform on [0, 1). */
    double uniform() {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * TWO_POW_MINUS_53;
    }

    /** Mean 0, variance 1, nearly normal, within ±6. */
    double bell() {
        double sum = 0;
        for (int i = 0; i < DRAWS_OF_VARIANCE_ONE; i++) {
            sum += uniform();
        }
        return sum - DRAWS_OF_VARIANCE_ONE / 2.0;
    }
}
