package io.fundcalc.intake.sniff;

import io.fundcalc.intake.form.ColumnRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The signs of a statement that its cells show, whatever its columns are called: the words of acts, the codes of securities,
 * amounts of both signs beside a currency, and a quantity times a price that makes an amount.
 */
final class StatementShape {

    /** Columns of numbers that are compared with each other. */
    private static final int MOST_COLUMNS = 16;

    private static final int ROWS_COMPARED = 60;

    /** Fees are left out of an amount, or part of it. */
    private static final double SLACK = 0.03;

    /** The share of rows whose product must be the amount. */
    private static final double MOSTLY = 0.8;

    /**
     * Three columns of which two make the third.
     *
     * @param quantity units
     * @param price of one
     * @param amount of money
     * @param agreeing rows that agree
     * @param compared rows compared
     */
    record Product(int quantity, int price, int amount, int agreeing, int compared) {}

    private final ColumnShape[] shapes;

    StatementShape(ColumnShape[] shapes) {
        this.shapes = shapes;
    }

    /** The column with the most words of acts among some; −1 where none has any to speak of. */
    int actColumn(List<Integer> columns) {
        return columns.stream()
                .filter(column -> shapes[column].isActs())
                .max((one, other) -> Integer.compare(shapes[one].acts(), shapes[other].acts()))
                .orElse(-1);
    }

    /** Whether amounts of both signs stand beside a currency. */
    boolean hasSignedMoney() {
        boolean currency = IntStream.range(0, shapes.length).anyMatch(i -> shapes[i].isCurrencies());
        boolean signed = IntStream.range(0, shapes.length)
                .anyMatch(i -> shapes[i].isNumbers()
                        && !shapes[i].isPercent()
                        && shapes[i].hasBothSigns()
                        && shapes[i].largest() > 1);
        return currency && signed;
    }

    /** Quantity, price and amount; null where no three columns are such. */
    @Nullable
    Product product() {
        List<Integer> numbers = IntStream.range(0, shapes.length)
                .filter(i -> shapes[i].isNumbers() && !shapes[i].isDates() && !shapes[i].isConstant())
                .limit(MOST_COLUMNS)
                .boxed()
                .toList();
        Product best = null;
        for (int amount : numbers) {
            for (int i = 0; i < numbers.size(); i++) {
                for (int j = i + 1; j < numbers.size(); j++) {
                    if (numbers.get(i) != amount && numbers.get(j) != amount) {
                        Product product = product(numbers.get(i), numbers.get(j), amount);
                        boolean better = product.agreeing() >= 3
                                && product.agreeing() >= MOSTLY * product.compared()
                                && (best == null || product.agreeing() > best.agreeing());
                        best = better ? product : best;
                    }
                }
            }
        }
        return best;
    }

    private Product product(int one, int other, int amount) {
        int agreeing = 0;
        int compared = 0;
        int rows = Math.min(ROWS_COMPARED, shapes[amount].numbers().length);
        for (int i = 0; i < rows; i++) {
            double product = Math.abs(shapes[one].numbers()[i] * shapes[other].numbers()[i]);
            double money = Math.abs(shapes[amount].numbers()[i]);
            if (product > 0 && money > 0) {
                compared++;
                agreeing += Math.abs(product - money) <= SLACK * money ? 1 : 0;
            }
        }
        // Quantities are signed or whole where prices are not; else they change more from one act to the next.
        boolean first = quantity(shapes[one]) >= quantity(shapes[other]);
        return new Product(first ? one : other, first ? other : one, amount, agreeing, compared);
    }

    private static double quantity(ColumnShape shape) {
        return (shape.hasNonPositive() ? 100 : 0) + (shape.isWhole() ? 10 : 0) + Math.min(5, shape.step());
    }

    /** Roles of columns without a known name in a statement. */
    Map<ColumnRole, Integer> roles(List<Integer> open) {
        Map<ColumnRole, Integer> roles = new EnumMap<>(ColumnRole.class);
        int act = actColumn(open);
        if (act >= 0) {
            roles.put(ColumnRole.TYPE, act);
        }
        List<Integer> codes =
                open.stream().filter(column -> shapes[column].isIsins()).toList();
        if (!codes.isEmpty()) {
            roles.put(ColumnRole.FUND_CODE, codes.getFirst());
        }
        Product product = product();
        if (product != null) {
            List<Integer> three = new ArrayList<>(List.of(product.quantity(), product.price(), product.amount()));
            List<ColumnRole> names = List.of(ColumnRole.SHARES, ColumnRole.UNIT_NAV, ColumnRole.AMOUNT);
            for (int i = 0; i < three.size(); i++) {
                if (open.contains(three.get(i))) {
                    roles.put(names.get(i), three.get(i));
                }
            }
        }
        return roles;
    }
}
