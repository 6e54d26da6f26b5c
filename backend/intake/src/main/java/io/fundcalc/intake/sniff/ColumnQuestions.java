package io.fundcalc.intake.sniff;

import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Question;
import io.fundcalc.intake.report.Question.Answer;
import io.fundcalc.intake.report.Question.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The questions that the names and shapes of columns leave open, each with its evidence and its answers. */
final class ColumnQuestions {

    /** Answers that a person can look over; the roles of further columns can be set one by one. */
    private static final int MOST_ANSWERS = 8;

    private final TableNames names;
    private final Map<Integer, ColumnRole> chosen;
    private final List<Question> questions = new ArrayList<>();

    /** @param chosen roles that the owner chose already; answers keep them */
    ColumnQuestions(TableNames names, Map<Integer, ColumnRole> chosen) {
        this.names = names;
        this.chosen = chosen;
    }

    List<Question> all() {
        return List.copyOf(questions);
    }

    /** Several columns may hold the value, the first of the read ones was taken. */
    void valueColumn(List<Integer> columns, List<Column> read) {
        List<Answer> answers = new ArrayList<>();
        columns.stream()
                .limit(MOST_ANSWERS)
                .forEach(column -> answers.add(Answer.of(
                        "COLUMN",
                        roles(List.of(column), ColumnRole.UNIT_NAV),
                        label(column),
                        read.get(column).sample())));
        if (names.areDistinct(columns)) {
            answers.add(Answer.of("EACH", roles(columns, ColumnRole.FUND_NAV), columns.size()));
        }
        int taken = columns.stream()
                .filter(column -> read.get(column).role() == ColumnRole.UNIT_NAV)
                .findFirst()
                .orElse(columns.getFirst());
        questions.add(new Question(
                QuestionCode.VALUE_COLUMN_UNCLEAR,
                List.of(columns.size(), list(columns), label(taken)),
                Place.of(read.get(taken)),
                answers));
    }

    /** Columns were read as one fund each, and may be amounts or several prices of one fund. */
    void fundsOrMeasures(List<Integer> columns, boolean amounts) {
        List<Answer> answers = new ArrayList<>();
        columns.stream()
                .limit(MOST_ANSWERS)
                .forEach(column ->
                        answers.add(Answer.of("COLUMN", roles(List.of(column), ColumnRole.UNIT_NAV), label(column))));
        questions.add(new Question(
                amounts ? QuestionCode.COLUMNS_MAY_BE_AMOUNTS : QuestionCode.COLUMNS_MAY_BE_ONE_FUND,
                List.of(columns.size(), list(columns)),
                Place.FILE,
                answers));
    }

    /** Columns beside the value hold values too and are not read. */
    void furtherValues(int value, List<Integer> others) {
        List<Integer> all = new ArrayList<>(others);
        all.add(value);
        all.sort(null);
        questions.add(new Question(
                QuestionCode.FURTHER_VALUES,
                List.of(label(value), others.size(), list(others)),
                Place.FILE,
                List.of(Answer.of("EACH", roles(all, ColumnRole.FUND_NAV), all.size()))));
    }

    /** Columns whose names do not say so were read as returns. */
    void returnsByShape(List<Integer> columns, List<Column> read) {
        Column first = read.get(columns.getFirst());
        questions.add(new Question(
                QuestionCode.RETURNS_BY_SHAPE,
                List.of(columns.size(), list(columns), first.sample()),
                columns.size() == 1 ? Place.of(first) : Place.FILE,
                List.of(
                        Answer.of("RETURNS", IntakeOptions.NONE.withKind(DatasetKind.RETURNS)),
                        Answer.of("TRANSACTIONS", IntakeOptions.NONE.withKind(DatasetKind.TRANSACTIONS)))));
    }

    /** Returns may be ratios or per cent. */
    static Question returnScale(Column column, boolean percent) {
        return new Question(
                QuestionCode.RETURN_SCALE_UNCLEAR,
                List.of(column.header(), column.sample(), percent ? 1 : 0),
                Place.of(column),
                List.of(
                        Answer.of("RATIO", IntakeOptions.NONE.withPercent(false), column.sample()),
                        Answer.of("PERCENT", IntakeOptions.NONE.withPercent(true), column.sample())));
    }

    /** Quantity, price and amount fit together, as in a statement. */
    void statement(StatementShape.Product product) {
        statement(List.of(
                1,
                label(product.quantity()),
                label(product.price()),
                label(product.amount()),
                product.agreeing(),
                product.compared()));
    }

    /** Money goes both ways beside a currency, as in a statement. */
    void statement() {
        statement(List.of(0, "", "", "", 0, 0));
    }

    private void statement(List<Object> evidence) {
        questions.add(new Question(
                QuestionCode.MAY_BE_STATEMENT,
                evidence,
                Place.FILE,
                List.of(
                        Answer.of("TRANSACTIONS", IntakeOptions.NONE.withKind(DatasetKind.TRANSACTIONS)),
                        Answer.of("NAV", IntakeOptions.NONE.withKind(DatasetKind.NAV)))));
    }

    private IntakeOptions roles(List<Integer> columns, ColumnRole role) {
        Map<Integer, ColumnRole> roles = new TreeMap<>(chosen);
        columns.forEach(column -> roles.put(column, role));
        return IntakeOptions.NONE.withRoles(roles);
    }

    /** The name of a column, or its number. */
    private String label(int column) {
        return names.series(column).isEmpty() ? "#" + (column + 1) : names.series(column);
    }

    private String list(List<Integer> columns) {
        String listed = String.join(
                ", ", columns.stream().limit(MOST_ANSWERS).map(this::label).toList());
        return columns.size() > MOST_ANSWERS ? listed + " …" : listed;
    }
}
