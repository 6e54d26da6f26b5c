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
    /** Funds whose code was told to have lost zeros. */
    private final BitSet paddedFunds = new BitSet();
    /** Number of the name of each fund, plus one; 0 without. */
    private int[] nameOfFund = new int[64];

    private final ColumnRole[] roles;
    private final LastCell[] lasts;
    private final boolean hasCodes;
    private final boolean tellsFund;
    private final boolean chineseCodes;
    private String padded = "";

    /** Number of the row's fund code, name, kind and state, and of the fund it leads into; −1 without. */
    int fund = -1;

    int name = -1;
    int target = -1;
    int type = -1;
    int state = -1;

    /** Whether a description tells the trade of a fund. */
    boolean trade;

    /** Characters of the number of the order or trade, and how many there are; 0 without. */
    char[] order = new char[64];

    int orderLength;

    TextColumns(Layout layout) {
        this.roles = layout.columns().stream().map(Column::role).toArray(ColumnRole[]::new);
        this.lasts = new LastCell[roles.length];
        Arrays.setAll(lasts, i -> new LastCell());
        this.hasCodes = layout.has(ColumnRole.FUND_CODE);
        this.tellsFund = hasCodes || layout.has(ColumnRole.FUND_NAME) || layout.has(ColumnRole.DESCRIPTION);
        int code = layout.column(ColumnRole.FUND_CODE);
        this.chineseCodes = code >= 0 && layout.columns().get(code).header().contains("代码");
    }

    void clear() {
        fund = -1;
        name = -1;
        target = -1;
        trade = false;
        type = -1;
        state = -1;
        orderLength = 0;
    }

    /** Reads a cell of words; what is wrong with it, or null. */
    @Nullable
    ProblemCode read(int column, char[] buffer, int offset, int length) {
        ColumnRole role = roles[column];
        if (role == ColumnRole.DESCRIPTION) {
            return description(new String(buffer, offset, length));
        }
        if (role == ColumnRole.ORDER) {
            return fresh(column, buffer, offset, length);
        }
        LastCell last = lasts[column];
        if (last.is(buffer, offset, length)) {
            set(role, last.number);
            return last.wrong;
        }
        ProblemCode wrong = fresh(column, buffer, offset, length);
        // That a code was given its zeros back is told once.
        last.set(buffer, offset, length, number(role), wrong == ProblemCode.FUND_CODE_PADDED ? null : wrong);
        return wrong;
    }

    private void set(ColumnRole role, int number) {
        switch (role) {
            case FUND_CODE -> fund = number;
            case FUND_NAME -> name = number;
            case TARGET_FUND -> target = number;
            case TYPE -> type = number;
            default -> state = number;
        }
    }

    private int number(ColumnRole role) {
        return switch (role) {
            case FUND_CODE -> fund;
            case FUND_NAME -> name;
            case TARGET_FUND -> target;
            case TYPE -> type;
            default -> state;
        };
    }

    /** Reads a cell unlike the one above it. */
    private @Nullable ProblemCode fresh(int column, char[] buffer, int offset, int length) {
        if (isPlain(buffer, offset, length)) {
            return plain(roles[column], buffer, offset, length);
        }
        String text = Words.plain(new String(buffer, offset, length));
        if (text.isEmpty() || Words.isNone(text)) {
            return null;
        }
        boolean cut = chineseCodes && isCode(roles[column]) && text.matches("\\d{1,5}");
        return cut ? padded(roles[column], text) : plain(roles[column], text.toCharArray(), 0, text.length());
    }

    private static boolean isCode(ColumnRole role) {
        return role == ColumnRole.FUND_CODE || role == ColumnRole.TARGET_FUND;
    }

    /** Gives a code its zeros back, which is told when it comes first. */
    private @Nullable ProblemCode padded(ColumnRole role, String code) {
        padded = "0".repeat(CODE_DIGITS - code.length()) + code;
        ProblemCode wrong = plain(role, padded.toCharArray(), 0, CODE_DIGITS);
        int number = role == ColumnRole.FUND_CODE ? fund : target;
        if (wrong != null || paddedFunds.get(number)) {
            return wrong;
        }
        paddedFunds.set(number);
        return ProblemCode.FUND_CODE_PADDED;
    }

    /** The last code that was given its zeros back. */
    String padded() {
        return padded;
    }

    /** Fund and act of a bill's line; of most lines neither. */
    private @Nullable ProblemCode description(String text) {
        BillSentence sentence = BillSentence.of(text);
        if (sentence == null) {
            return null;
        }
        trade = true;
        if (!sentence.act().isEmpty()) {
            type = known(
                    types,
                    sentence.act().toCharArray(),
                    0,
                    Math.min(sentence.act().length(), TextTable.LONGEST));
        }
        return sentence.fund().isEmpty()
                ? null
                : plain(
                        ColumnRole.FUND_NAME,
                        sentence.fund().toCharArray(),
                        0,
                        sentence.fund().length());
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

    private @Nullable ProblemCode plain(ColumnRole role, char[] buffer, int offset, int length) {
        if (role == ColumnRole.ORDER) {
            if (length > order.length) {
                order = new char[length];
            }
            System.arraycopy(buffer, offset, order, 0, length);
            orderLength = length;
            return null;
        }
        if (length > TextTable.LONGEST) {
            return ProblemCode.FIELD_TOO_LONG;
        }
        return switch (role) {
            case FUND_CODE -> {
                fund = known(funds, buffer, offset, length);
                yield wrong(funds, fund, brokenFunds);
            }
            case FUND_NAME -> {
                name = known(names, buffer, offset, length);
                yield wrong(names, name, brokenNames);
            }
            case TARGET_FUND -> {
                target = known(hasCodes ? funds : names, buffer, offset, length);
                yield hasCodes ? wrong(funds, target, brokenFunds) : wrong(names, target, brokenNames);
            }
            case TYPE -> {
                type = known(types, buffer, offset, length);
                yield null;
            }
            default -> {
                state = known(states, buffer, offset, length);
                yield null;
            }
        };
    }

    private static int known(TextTable table, char[] buffer, int offset, int length) {
        int number = table.number(buffer, offset, length);
        if (number < 0) {
            throw new Refusal(ProblemCode.TOO_MANY_FUNDS, MOST_FUNDS);
        }
        return number;
    }

    /** Texts are looked at once, when they come first. */
    private static @Nullable ProblemCode wrong(TextTable table, int number, BitSet broken) {
        String text = table.text(number);
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
