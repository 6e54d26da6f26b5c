package io.fundcalc.intake.sniff;

import io.fundcalc.intake.report.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses the columns of values among those whose names say nothing, by what their numbers look like. A column is left out
 * with its reason; what remains holds NAVs, or returns where nothing else remains.
 *
 * @param values columns that may hold NAVs or prices
 * @param returns columns that may hold returns
 * @param left why each other column was left out
 */
record ValueChoice(List<Integer> values, List<Integer> returns, Map<Integer, Evidence> left) {

    /** Beyond this factor whole numbers beside decimals are a size or a volume, not a price. */
    private static final double OTHER_SIZE = 1_000;

    /** Beyond this factor two columns are not both prices, whatever their decimals. */
    private static final double OTHER_WORLD = 100_000;

    /** Returns without a percent sign that are larger than this are rather amounts. */
    private static final double LARGEST_RETURN = 100;

    /** Positive numbers as small as this, beside returns, are returns of something that never falls. */
    private static final double SMALL = 0.5;

    /** Chooses among columns of numbers. */
    static ValueChoice of(List<Integer> candidates, ColumnShape[] shapes) {
        ValueChoice choice = new ValueChoice(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        for (int column : candidates) {
            choice.sort(column, shapes[column]);
        }
        choice.leaveOutSizes(shapes);
        choice.joinReturns(shapes);
        return choice;
    }

    private void sort(int column, ColumnShape shape) {
        if (shape.isCounting()) {
            left.put(column, Evidence.of(Evidence.Code.COUNTS_ROWS));
        } else if (shape.isConstant()) {
            left.put(column, Evidence.of(Evidence.Code.CONSTANT));
        } else if (shape.isPercent() || (shape.hasNegative() && !shape.isWhole())) {
            if (shape.largest() <= LARGEST_RETURN) {
                returns.add(column);
            }
            left.put(column, Evidence.of(Evidence.Code.BOTH_SIGNS));
        } else if (shape.hasNonPositive()) {
            left.put(column, Evidence.of(Evidence.Code.NOT_POSITIVE));
        } else {
            values.add(column);
        }
    }

    /** Whole numbers far above decimals beside them are units, volumes or money. */
    private void leaveOutSizes(ColumnShape[] shapes) {
        double decimals = values.stream()
                .filter(column -> !shapes[column].isWhole())
                .mapToDouble(column -> shapes[column].size())
                .min()
                .orElse(Double.NaN);
        for (int column : List.copyOf(values)) {
            if (isOtherSize(shapes[column], decimals)) {
                values.remove(Integer.valueOf(column));
                left.put(column, Evidence.of(Evidence.Code.OTHER_SIZE));
            }
        }
    }

    /** Whether numbers are too large to be prices beside prices of a size. */
    static boolean isOtherSize(ColumnShape shape, double price) {
        double factor = shape.size() / price;
        return factor > OTHER_WORLD || (factor > OTHER_SIZE && shape.isWhole());
    }

    /** A rate that is never negative stands among the returns of others, as in tables of funds and their benchmarks. */
    private void joinReturns(ColumnShape[] shapes) {
        boolean small = values.stream().allMatch(column -> shapes[column].size() < SMALL);
        if (!returns.isEmpty() && small && returns.size() >= values.size()) {
            returns.addAll(values);
            returns.sort(null);
            values.clear();
        }
        if (values.isEmpty()) {
            returns.forEach(left::remove);
        } else {
            returns.clear();
        }
    }

    /** Whether one of two columns is as close to the other as prices of one day are: opening and closing, bid and offer. */
    static boolean areMeasuresOfOneDay(ColumnShape one, ColumnShape other) {
        int near = 0;
        int both = 0;
        for (int i = 0; i < one.numbers().length; i++) {
            double ratio = one.numbers()[i] / other.numbers()[i];
            both += Double.isNaN(ratio) ? 0 : 1;
            near += Math.abs(ratio - 1) < 0.03 ? 1 : 0;
        }
        return both > 0 && near >= 0.9 * both;
    }
}
