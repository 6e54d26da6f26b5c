package io.fundcalc.intake.sniff;

import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Evidence.Code;
import io.fundcalc.intake.report.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides what the rows of a table are and what each column is: the owner's word first, then the names, then the shape of
 * the cells. A named column always wins; what its shape leaves open becomes a question.
 */
final class ColumnChoice {

    /** From this rank on a name means a NAV or a closing price, and not any price. */
    private static final int MEANS_NAV = 8;

    private static final Set<ColumnRole> VALUES =
            Set.of(ColumnRole.UNIT_NAV, ColumnRole.CUMULATIVE_NAV, ColumnRole.ADJUSTED_NAV, ColumnRole.INCOME);

    private final TableNames names;
    private final List<Sample.Row> rows;
    private final ColumnShape[] shapes;
    private final Hints hints;
    private final RoleFinder finder;
    private final StatementShape statement;
    private final ColumnQuestions questions;
    private DatasetKind kind = DatasetKind.NAV;

    /** Decides. */
    ColumnChoice(TableNames names, List<Sample.Row> rows, ColumnShape[] shapes, Hints hints) {
        this.names = names;
        this.rows = rows;
        this.shapes = shapes;
        this.hints = hints;
        this.finder = new RoleFinder(names, rows, shapes, hints.roles());
        this.statement = new StatementShape(shapes);
        this.questions = new ColumnQuestions(names, hints.roles());
        kind = kindByNames();
        finder.byOwnerAndName(kind);
        if (kind == DatasetKind.TRANSACTIONS) {
            statementByShape();
        } else {
            fundByShape();
            values();
            statementInDoubt();
        }
    }

    DatasetKind kind() {
        return kind;
    }

    List<Column> columns() {
        return finder.columns();
    }

    List<Question> questions() {
        return questions.all();
    }

    private DatasetKind kindByNames() {
        if (hints.kind() != null) {
            return hints.kind();
        }
        if (hints.roles().containsValue(ColumnRole.FUND_RETURN)) {
            return DatasetKind.RETURNS;
        }
        if (finder.isBill() || hints.roles().containsValue(ColumnRole.DESCRIPTION)) {
            return DatasetKind.TRANSACTIONS;
        }
        Set<ColumnRole> named = named();
        boolean figures = named.contains(ColumnRole.SHARES) || named.contains(ColumnRole.AMOUNT);
        boolean both = named.contains(ColumnRole.SHARES) && named.contains(ColumnRole.AMOUNT);
        if (both || (figures && named.contains(ColumnRole.TYPE))) {
            return DatasetKind.TRANSACTIONS;
        }
        return !meansNav() && statement.actColumn(mayBeActs()) >= 0 ? DatasetKind.TRANSACTIONS : DatasetKind.NAV;
    }

    private Set<ColumnRole> named() {
        Set<ColumnRole> named = new HashSet<>(hints.roles().values());
        for (int i = 0; i < shapes.length; i++) {
            HeaderNames.Match match = names.match(i, null);
            named.add(match == null ? ColumnRole.IGNORED : match.role());
        }
        return named;
    }

    /** Whether some column is named after a NAV or a closing price, or the owner says that it is one. */
    private boolean meansNav() {
        return hints.roles().values().stream().anyMatch(role -> VALUES.contains(role) || role.isWide())
                || IntStream.range(0, shapes.length)
                        .mapToObj(column -> names.match(column, null))
                        .anyMatch(match -> match != null && VALUES.contains(match.role()) && match.rank() >= MEANS_NAV);
    }

    private List<Integer> mayBeActs() {
        return IntStream.range(0, shapes.length)
                .filter(column -> {
                    HeaderNames.Match match = names.match(column, null);
                    return match == null || match.role() == ColumnRole.TYPE;
                })
                .boxed()
                .toList();
    }

    private void statementByShape() {
        statement.roles(finder.open()).forEach((role, column) -> {
            boolean fund = role == ColumnRole.FUND_CODE && finder.columnOf(ColumnRole.FUND_NAME) >= 0;
            if (finder.columnOf(role) < 0 && !fund) {
                finder.set(column, role, 0.6, Evidence.of(Code.STATEMENT));
            }
        });
    }

    /** Where days repeat, the words that tell the rows of a day from each other are the fund. */
    private void fundByShape() {
        int date = finder.columnOf(ColumnRole.DATE);
        if (date < 0 || finder.columnOf(ColumnRole.FUND_CODE) >= 0 || finder.columnOf(ColumnRole.FUND_NAME) >= 0) {
            return;
        }
        if (shapes[date].distinct() > 0.9 * shapes[date].filled()) {
            return;
        }
        finder.open().stream()
                .filter(column -> shapes[column].isWords() && tells(date, column))
                .findFirst()
                .ifPresent(column -> finder.byValues(column, ColumnRole.FUND_NAME, shapes[column].filled()));
    }

    private boolean tells(int date, int column) {
        Set<String> seen = new HashSet<>();
        List<Sample.Row> looked = rows.subList(0, Math.min(ColumnShape.LOOKED_AT, rows.size()));
        long told = looked.stream()
                .filter(row -> seen.add(row.text(date) + '\n' + row.text(column)))
                .count();
        return told > 0.95 * looked.size() && shapes[column].distinct() > 1;
    }

    private void values() {
        List<Integer> open = finder.open().stream()
                .filter(column -> shapes[column].isNumbers() && !shapes[column].isWrittenDates())
                .toList();
        ValueChoice choice = ValueChoice.of(open, shapes);
        choice.left().forEach(finder::leave);
        boolean wide = hints.roles().values().stream().anyMatch(ColumnRole::isWide);
        if (wide) {
            return;
        }
        boolean named = VALUES.stream().anyMatch(role -> finder.columnOf(role) >= 0);
        if (kind == DatasetKind.RETURNS) {
            returns(choice.returns().isEmpty() ? open : choice.returns());
        } else if (named) {
            severalNamed();
            further(choice);
        } else if (!choice.values().isEmpty()) {
            byShape(choice.values());
        } else if (hints.kind() == null) {
            returns(choice.returns());
        }
    }

    /** Several columns of one rank: a column for each fund where their names differ, else a question. */
    private void severalNamed() {
        List<Integer> alike = finder.namedAlike(ColumnRole.UNIT_NAV, kind);
        if (alike.size() < 2) {
            return;
        }
        boolean known = alike.stream()
                .anyMatch(column -> finder.match(column) != null
                        && java.util.Objects.requireNonNull(finder.match(column))
                                        .rank()
                                > 0
                        && names.series(column).equals(names.shown(column)));
        if (!known && names.areDistinct(alike)) {
            each(alike, ColumnRole.FUND_NAV);
        } else if (!alike.stream().allMatch(column -> equal(shapes[alike.getFirst()], shapes[column]))) {
            questions.valueColumn(alike, columns());
        }
    }

    private static boolean equal(ColumnShape one, ColumnShape other) {
        for (int i = 0; i < one.numbers().length; i++) {
            if (Double.compare(one.numbers()[i], other.numbers()[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Values of other funds beside a named one are not read, which the owner is told. */
    private void further(ValueChoice choice) {
        int value = VALUES.stream()
                .mapToInt(finder::columnOf)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
        List<Integer> others = choice.values().stream()
                .filter(column -> !ValueChoice.areMeasuresOfOneDay(shapes[column], shapes[value]))
                .filter(column -> !ValueChoice.isOtherSize(shapes[column], shapes[value].size()))
                .toList();
        if (!others.isEmpty() && finder.columnOf(ColumnRole.UNIT_NAV) >= 0 && names.areDistinct(others)) {
            questions.furtherValues(value, others);
        }
    }

    private void byShape(List<Integer> values) {
        if (values.size() == 1) {
            int value = values.getFirst();
            finder.byValues(value, ColumnRole.UNIT_NAV, shapes[value].filled());
        } else if (names.areDistinct(values)) {
            each(values, ColumnRole.FUND_NAV);
            boolean whole = values.stream().allMatch(column -> shapes[column].isWhole());
            boolean near = values.stream()
                    .skip(1)
                    .allMatch(column -> ValueChoice.areMeasuresOfOneDay(shapes[values.getFirst()], shapes[column]));
            if (whole || near) {
                questions.fundsOrMeasures(values, whole);
            }
        } else {
            finder.byValues(values.getFirst(), ColumnRole.UNIT_NAV, shapes[values.getFirst()].filled());
            questions.valueColumn(values, columns());
        }
    }

    private void each(List<Integer> columns, ColumnRole role) {
        columns.forEach(column -> finder.byValues(column, role, shapes[column].filled()));
    }

    /** Returns alone: of one fund, or a column for each. */
    private void returns(List<Integer> open) {
        int named = finder.columnOf(ColumnRole.DAILY_RETURN);
        List<Integer> all = new ArrayList<>(open);
        if (named >= 0) {
            all.add(named);
        }
        all.sort(null);
        if (all.size() == 1 && named < 0) {
            finder.byValues(all.getFirst(), ColumnRole.DAILY_RETURN, shapes[all.getFirst()].filled());
        } else if (all.size() > 1 && names.areDistinct(all)) {
            each(all, ColumnRole.FUND_RETURN);
        }
        boolean told = named >= 0
                || hints.kind() == DatasetKind.RETURNS
                || all.stream().allMatch(column -> shapes[column].isPercent());
        if (!told) {
            questions.returnsByShape(all, columns());
        }
        kind = all.isEmpty() ? kind : DatasetKind.RETURNS;
    }

    /** No act is named, but quantity, price and amount fit together, or money goes both ways. */
    private void statementInDoubt() {
        if (hints.kind() != null || meansNav()) {
            return;
        }
        StatementShape.Product product = statement.product();
        if (product != null) {
            questions.statement(product);
        } else if (statement.hasSignedMoney()) {
            questions.statement();
        }
    }
}
