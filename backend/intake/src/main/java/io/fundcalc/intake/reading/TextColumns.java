package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.TextTable;
import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.sniff.Layout;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The columns of words: fund codes and names, kinds of acts, states, order numbers; each word kept once. */
final class TextColumns {

    /** More than all funds of China and India together. */
    private static final int MOST_FUNDS = 100_000;
    /** Chinese fund codes have six digits; spreadsheets eat the leading zeros. */
    private static final int CODE_DIGITS = 6;

    private final TextTable funds = new TextTable(MOST_FUNDS);
    private final TextTable names = new TextTable(MOST_FUNDS);
    private final TextTable types = new TextTable(MOST_FUNDS);
    private final TextTable states = new TextTable(MOST_FUNDS);
    private final BitSet brokenFunds = new BitSet();
    private final BitSet brokenNames = new BitSet();
    /** Number of the name of each fund, plus one; 0 without. */
    private int[] nameOfFund = new int[64];

    private final ColumnRole[] roles;
    private final LastCell[] lasts;
    private final boolean hasCodes;
    private final boolean tellsFund;
    private final boolean chineseCodes;

    /** Number of the row's fund code, name, kind and state; −1 without. */
    int fund = -1;

    int name = -1;
    int type = -1;
    int state = -1;

    /** Fingerprint of the order number, 0 without. */
    int order;

    TextColumns(Layout layout) {
        this.roles = layout.columns().stream().map(Column::role).toArray(ColumnRole[]::new);
        this.lasts = new LastCell[roles.length];
        Arrays.setAll(lasts, i -> new LastCell());
        this.hasCodes = layout.has(ColumnRole.FUND_CODE);
        this.tellsFund = hasCodes || layout.has(ColumnRole.FUND_NAME);
        int code = layout.column(ColumnRole.FUND_CODE);
        this.chineseCodes = code >= 0 && layout.columns().get(code).header().contains("代码");
    }

    void clear() {
        fund = -1;
        name = -1;
        type = -1;
        state = -1;
        order = 0;
    }

    /** Reads a cell of words; what is wrong with it, or null. */
    @Nullable
    ProblemCode read(int column, char[] buffer, int offset, int length) {
        LastCell last = lasts[column];
        if (!last.is(buffer, offset, length)) {
            find(column, buffer, offset, length, last);
        }
        switch (roles[column]) {
            case FUND_CODE -> fund = last.number;
            case FUND_NAME -> name = last.number;
            case TYPE -> type = last.number;
            case STATUS -> state = last.number;
            default -> order = last.number;
        }
        return last.wrong;
    }

    private void find(int column, char[] buffer, int offset, int length, LastCell last) {
        char[] chars = buffer;
        int from = offset;
        int size = length;
        if (!isPlain(buffer, offset, length)) {
            chars = cleaned(column, new String(buffer, offset, length)).toCharArray();
            from = 0;
            size = chars.length;
        }
        ColumnRole role = roles[column];
        if (role == ColumnRole.ORDER) {
            last.set(buffer, offset, length, size == 0 ? 0 : fingerprint(chars, from, size), null);
        } else if (size == 0) {
            last.set(buffer, offset, length, -1, null);
        } else if (size > TextTable.LONGEST) {
            last.set(buffer, offset, length, -1, ProblemCode.FIELD_TOO_LONG);
        } else {
            int number = known(table(role), chars, from, size);
            last.set(buffer, offset, length, number, wrong(role, number));
        }
    }

    /** The text without what surrounds it; empty where it says that there is none. */
    private String cleaned(int column, String cell) {
        String text = Words.plain(cell);
        if (Words.isNone(text)) {
            return "";
        }
        boolean cut = chineseCodes && roles[column] == ColumnRole.FUND_CODE && text.matches("\\d{1,5}");
        return cut ? "0".repeat(CODE_DIGITS - text.length()) + text : text;
    }

    private static int fingerprint(char[] chars, int from, int size) {
        int hash = String.valueOf(chars, from, size).hashCode();
        return hash == 0 ? 1 : hash;
    }

    private TextTable table(ColumnRole role) {
        return switch (role) {
            case FUND_CODE -> funds;
            case FUND_NAME -> names;
            case TYPE -> types;
            default -> states;
        };
    }

    /** Whether a cell can be taken as it stands; most can. */
    private boolean isPlain(char[] buffer, int offset, int length) {
        char begin = buffer[offset];
        char end = buffer[offset + length - 1];
        if (begin <= ' ' || end <= ' ' || begin == '=' || begin == '\'' || begin == '-' || length < CODE_DIGITS) {
            return false;
        }
        for (int i = offset; i < offset + length; i++) {
            // Full-width forms and rare blanks; letters and ideographs are taken.
            if (buffer[i] >= '\u2000' && (buffer[i] < '\u2e80' || buffer[i] >= '\uff00' || buffer[i] == '\u3000')) {
                return false;
            }
        }
        return true;
    }

    private static int known(TextTable table, char[] buffer, int offset, int length) {
        int number = table.number(buffer, offset, length);
        if (number < 0) {
            throw new Refusal(ProblemCode.TOO_MANY_FUNDS, MOST_FUNDS);
        }
        return number;
    }

    /** Codes and names may hold no control character; each is looked at once, when it comes first. */
    private @Nullable ProblemCode wrong(ColumnRole role, int number) {
        if (role != ColumnRole.FUND_CODE && role != ColumnRole.FUND_NAME) {
            return null;
        }
        BitSet broken = role == ColumnRole.FUND_CODE ? brokenFunds : brokenNames;
        String text = table(role).text(number);
        if (!broken.get(number * 2)) {
            broken.set(number * 2);
            broken.set(number * 2 + 1, Words.hasControl(text) || Words.isUndecoded(text));
        }
        if (!broken.get(number * 2 + 1)) {
            return null;
        }
        return Words.isUndecoded(text) ? ProblemCode.UNDECODABLE : ProblemCode.CONTROL_CHARACTER;
    }

    /** Number of the row's fund, by its code, or by its name where the table has no codes; −1 where it has neither. */
    int fundNumber() {
        int number = hasCodes ? fund : name;
        if (hasCodes && number >= 0 && name >= 0) {
            if (number >= nameOfFund.length) {
                nameOfFund = Arrays.copyOf(nameOfFund, number * 2);
            }
            if (nameOfFund[number] == 0) {
                nameOfFund[number] = name + 1;
            }
        }
        return number;
    }

    /** Whether the table tells of which fund its rows are. */
    boolean tellsFund() {
        return tellsFund;
    }

    /** Code of a fund, or its name where there are no codes; empty for −1. */
    String fundText(int number) {
        if (number < 0) {
            return "";
        }
        return hasCodes ? funds.text(number) : names.text(number);
    }

    /** Name of a fund, empty where it has none. */
    String fundName(int number) {
        if (number < 0) {
            return "";
        }
        if (!hasCodes) {
            return names.text(number);
        }
        return number < nameOfFund.length && nameOfFund[number] > 0 ? names.text(nameOfFund[number] - 1) : "";
    }

    /** How many funds there are; one where the table does not tell. */
    int fundCount() {
        if (!tellsFund) {
            return 1;
        }
        return hasCodes ? funds.size() : names.size();
    }

    String typeText() {
        return type < 0 ? "" : types.text(type);
    }

    String stateText() {
        return state < 0 ? "" : states.text(state);
    }
}
