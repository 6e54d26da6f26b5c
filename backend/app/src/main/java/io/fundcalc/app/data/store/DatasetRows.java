package io.fundcalc.app.data.store;

import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.content.IntakeContent;
import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.ReturnContent;
import io.fundcalc.intake.content.ReturnHistory;
import io.fundcalc.intake.content.TransactionContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns rows into bytes and back, column by column: neighbours in a column are alike, and compress well. */
public final class DatasetRows {

    /** Raised when the form changes: bytes of another form are not read. */
    private static final int FORM = 1;

    private static final int NAV = 1;
    private static final int TRANSACTIONS = 2;
    private static final int RETURNS = 3;
    /** Histories whose payouts and splits their owner confirmed; the choice is one for the whole file. */
    private static final int NAV_AS_STATED = 4;

    private DatasetRows() {}

    /** The rows as bytes. */
    public static byte[] pack(IntakeContent content) {
        ColumnWriter out = new ColumnWriter();
        out.number(FORM);
        switch (content) {
            case NavContent nav -> {
                boolean asStated = nav.histories().stream().anyMatch(NavHistory::eventsAsStated);
                out.number(asStated ? NAV_AS_STATED : NAV);
                out.number(nav.histories().size());
                nav.histories().forEach(history -> write(history, out));
            }
            case ReturnContent returns -> {
                out.number(RETURNS);
                out.number(returns.histories().size());
                returns.histories().forEach(history -> write(history, out));
            }
            case TransactionContent transactions -> {
                out.number(TRANSACTIONS);
                write(transactions, out);
            }
        }
        return out.packed();
    }

    /**
     * The rows of such bytes.
     *
     * @throws IllegalArgumentException where they are of another form, or their checksum says that they are damaged
     */
    public static IntakeContent unpack(byte[] packed) {
        try {
            ColumnReader in = new ColumnReader(packed);
            IntakeContent rows = rows(in);
            in.end();
            return rows;
        } catch (IndexOutOfBoundsException | NegativeArraySizeException | NullPointerException e) {
            // Damaged bytes may make columns of different lengths before their checksum is compared.
            throw new IllegalArgumentException("rows that are not whole", e);
        }
    }

    private static IntakeContent rows(ColumnReader in) {
        if (in.number() != FORM) {
            throw new IllegalArgumentException("rows of another form");
        }
        return switch ((int) in.number()) {
            case NAV -> nav(in, /* asStated= */ false);
            case NAV_AS_STATED -> nav(in, /* asStated= */ true);
            case TRANSACTIONS -> transactions(in);
            case RETURNS -> returns(in);
            default -> throw new IllegalArgumentException("rows of an unknown kind");
        };
    }

    private static void write(NavHistory history, ColumnWriter out) {
        out.text(history.fund());
        out.text(history.name());
        out.days(history.days());
        decimals(history.unit(), out);
        decimals(history.cumulative(), out);
        decimals(history.adjusted(), out);
        decimals(history.published(), out);
        decimals(history.payouts(), out);
        decimals(history.ratios(), out);
    }

    private static NavContent nav(ColumnReader in, boolean asStated) {
        int size = in.count();
        List<NavHistory> histories = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            histories.add(new NavHistory(
                    in.text(),
                    in.text(),
                    in.days(),
                    decimals(in),
                    decimals(in),
                    decimals(in),
                    decimals(in),
                    decimals(in),
                    decimals(in),
                    asStated));
        }
        return new NavContent(histories);
    }

    private static void write(ReturnHistory history, ColumnWriter out) {
        out.text(history.fund());
        out.text(history.name());
        out.number(history.base());
        out.days(history.days());
        decimals(history.returns(), out);
    }

    private static ReturnContent returns(ColumnReader in) {
        int size = in.count();
        List<ReturnHistory> histories = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            histories.add(new ReturnHistory(
                    in.text(),
                    in.text(),
                    Math.toIntExact(in.number()),
                    in.days(),
                    Objects.requireNonNull(decimals(in))));
        }
        return new ReturnContent(histories);
    }

    private static void write(TransactionContent content, ColumnWriter out) {
        out.days(content.days());
        out.bytes(content.types());
        out.days(content.fundIndex());
        texts(content.funds(), out);
        texts(content.names(), out);
        decimals(content.shares(), out);
        decimals(content.amounts(), out);
        decimals(content.navs(), out);
        decimals(content.fees(), out);
        decimals(content.ratios(), out);
    }

    private static TransactionContent transactions(ColumnReader in) {
        return new TransactionContent(
                in.days(),
                in.bytes(),
                in.days(),
                texts(in),
                texts(in),
                decimals(in),
                decimals(in),
                decimals(in),
                decimals(in),
                decimals(in));
    }

    private static void texts(List<String> texts, ColumnWriter out) {
        out.number(texts.size());
        texts.forEach(out::text);
    }

    private static List<String> texts(ColumnReader in) {
        int size = in.count();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.text());
        }
        return texts;
    }

    /** Empty cells say nothing of their digits: they take those of the cell above. */
    private static void decimals(@Nullable Decimals column, ColumnWriter out) {
        out.number(column == null ? 0 : 1);
        if (column == null) {
            return;
        }
        int size = column.size();
        byte[] scales = new byte[size];
        long[] digits = new long[size];
        long last = 0;
        for (int i = 0; i < size; i++) {
            boolean there = column.has(i);
            scales[i] = there ? (byte) column.scale(i) : Byte.MIN_VALUE;
            last = there ? column.unscaled(i) : last;
            digits[i] = last;
        }
        out.bytes(scales);
        out.numbers(digits);
    }

    private static @Nullable Decimals decimals(ColumnReader in) {
        if (in.number() == 0) {
            return null;
        }
        byte[] scales = in.bytes();
        long[] digits = Objects.requireNonNull(in.numbers());
        for (int i = 0; i < scales.length; i++) {
            if (scales[i] == Byte.MIN_VALUE) {
                digits[i] = Decimals.NONE;
                scales[i] = 0;
            }
        }
        return new Decimals(digits, scales);
    }
}
