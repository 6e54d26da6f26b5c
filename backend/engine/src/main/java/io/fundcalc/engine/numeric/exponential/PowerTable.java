package io.fundcalc.engine.numeric.exponential;

/**
 * The powers e^(−jv) for whole j from two short tables: j = high·2ᵇ + low, one multiplication each, where calling the
 * exponential function for every term would cost more. Each entry is an exponential of its own, so a power is right to
 * two roundings however large j is.
 */
final class PowerTable {

    private final int bits;
    private final double[] low;
    private final double[] high;

    /** @param most the largest j that will be asked for */
    PowerTable(int most) {
        bits = tableBits(most);
        low = new double[1 << bits];
        high = new double[(most >>> bits) + 1];
    }

    /** Whether filling the tables costs less than this many exponentials. */
    static boolean pays(int most, int powers) {
        int bits = tableBits(most);
        return (1 << bits) + (most >>> bits) + 1 < powers;
    }

    private static int tableBits(int most) {
        return (Integer.SIZE - Integer.numberOfLeadingZeros(most)) / 2;
    }

    /** Makes the tables for this v. */
    void fill(double v) {
        for (int j = 0; j < low.length; j++) {
            low[j] = Math.exp(-j * v);
        }
        double stride = v * (1 << bits);
        for (int j = 0; j < high.length; j++) {
            high[j] = Math.exp(-j * stride);
        }
    }

    double power(int j) {
        return low[j & low.length - 1] * high[j >>> bits];
    }
}
