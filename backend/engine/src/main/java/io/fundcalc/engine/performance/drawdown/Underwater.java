package io.fundcalc.engine.performance.drawdown;

import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.performance.track.Track;
import java.util.Arrays;

/**
 * A track's way below its running peak, walked once for every figure that falls are read from. The starting value
 * counts as a peak. Positions are those of the track's days; a fall that has not come back has its end past the last.
 * Arrays are its own and not to be written to.
 */
public final class Underwater {

    /**
     * Compounding returns leaves some 1e-16 a step: a value this close to the peak is back at it. Values of published
     * precision never differ by less.
     */
    private static final double ROUNDING = 1e-12;

    private final Track track;
    private final double[] depths;
    private final double sum;
    private final double sumOfSquares;
    private int[] falls = new int[3 * 16];
    private int count;

    private Underwater(Track track) {
        this.track = track;
        boolean ofReturns = track.conventions().has(Deviation.DRAWDOWN_OF_COMPOUNDED_RETURNS);
        double[] growth = ofReturns ? compounded(track.simple()) : track.growth();
        double[] levels = new double[growth.length];
        walk(growth, levels, ofReturns ? 1 : 1 - ROUNDING);
        this.depths = below(growth, levels);
        double total = 0;
        double squares = 0;
        double totalOdd = 0;
        double squaresOdd = 0;
        for (int i = 0; i < depths.length - 1; i += 2) {
            total -= depths[i];
            squares += depths[i] * depths[i];
            totalOdd -= depths[i + 1];
            squaresOdd += depths[i + 1] * depths[i + 1];
        }
        double rest = depths.length % 2 == 0 ? 0 : depths[depths.length - 1];
        this.sum = total + totalOdd - rest;
        this.sumOfSquares = squares + squaresOdd + rest * rest;
    }

    /** From high to high; writes the level that each value is measured by: the high before a fall, else the value itself. */
    private void walk(double[] growth, double[] levels, double back) {
        double peak = growth[0];
        levels[0] = peak;
        int i = 1;
        while (i < growth.length) {
            double value = growth[i];
            if (value >= peak * back) {
                peak = value > peak ? value : peak;
                levels[i++] = value;
                continue;
            }
            int troughAt = i;
            double trough = value;
            double level = peak * back;
            int peakAt = i - 1;
            while (i < growth.length && growth[i] < level) {
                levels[i] = peak;
                if (growth[i] < trough) {
                    trough = growth[i];
                    troughAt = i;
                }
                i++;
            }
            remember(peakAt, troughAt, i);
        }
    }

    /** Growth ÷ level − 1, in the place of the levels. */
    private static double[] below(double[] growth, double[] levels) {
        for (int i = 0; i < levels.length; i++) {
            levels[i] = growth[i] / levels[i] - 1;
        }
        return levels;
    }

    /** Walks the track. */
    public static Underwater of(Track track) {
        return new Underwater(track);
    }

    /**
     * Growth as R's cumprod has it: the rounded factors 1 + r multiplied in more than double precision. A value back at
     * exactly its peak may then lie a rounding below it, which joins two falls into one; that tool counts them so.
     */
    private static double[] compounded(double[] returns) {
        double[] growth = new double[returns.length + 1];
        growth[0] = 1;
        double high = 1;
        double low = 0;
        for (int i = 0; i < returns.length; i++) {
            double factor = 1 + returns[i];
            double product = high * factor;
            double rest = Math.fma(high, factor, -product) + low * factor;
            high = product + rest;
            low = rest - (high - product);
            growth[i + 1] = high;
        }
        return growth;
    }

    private void remember(int peakAt, int troughAt, int end) {
        if (3 * count == falls.length) {
            falls = Arrays.copyOf(falls, 2 * falls.length);
        }
        falls[3 * count] = peakAt;
        falls[3 * count + 1] = troughAt;
        falls[3 * count + 2] = end;
        count++;
    }

    /** The track itself. */
    public Track track() {
        return track;
    }

    /** Growth ÷ running peak − 1 at each of the track's days, ≤ 0. */
    public double[] depths() {
        return depths;
    }

    /** Σ of the depths, as a positive number. */
    public double sum() {
        return sum;
    }

    /** Σ of the squared depths. */
    public double sumOfSquares() {
        return sumOfSquares;
    }

    /** How many falls there are. */
    public int count() {
        return count;
    }

    /** Position of the last high before the fall. */
    public int peak(int fall) {
        return falls[3 * fall];
    }

    /** Position of the first lowest value. */
    public int trough(int fall) {
        return falls[3 * fall + 1];
    }

    /** Position of the first value back at the peak or above; the number of days when there is none yet. */
    public int end(int fall) {
        return falls[3 * fall + 2];
    }

    /** Whether the value came back to its peak. */
    public boolean isRecovered(int fall) {
        return end(fall) < depths.length;
    }

    /** Largest loss within the fall, positive. */
    public double depth(int fall) {
        return -depths[trough(fall)];
    }
}
