package io.fundcalc.intake.xlsx;

import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stands between the unpacked bytes and the parser, which holds a tag, a text or a comment in memory however long it is.
 * Counts what comes out of the whole file, and how far one mark {@code <} is from the next; a document type, and with it
 * every entity, is refused.
 */
final class MarkupGuard extends FilterInputStream {

    /** What all parts of a file may unpack to. */
    static final class Allowance {
        private final long most;
        private long left;

        Allowance(long most) {
            this.most = most;
            this.left = most;
        }

        private void take(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new Refusal(ProblemCode.INFLATES_TOO_MUCH, most);
            }
        }
    }

    /** Longest run of bytes without a mark: a cell of 64 Ki characters in UTF-8, and some. */
    private static final int LONGEST_RUN = 256 << 10;

    private final Allowance allowance;
    private int run;
    /** The two bytes before: what begins a comment, a section or an instruction. */
    private int before;

    private int beforeThat;
    /** The byte that ends, doubled or behind a question mark, what is no element; 0 within elements and text. */
    private int closing;

    MarkupGuard(InputStream in, Allowance allowance) {
        super(in);
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            allowance.take(count);
            for (int i = offset; i < offset + count; i++) {
                see(bytes[i]);
            }
        }
        return count;
    }

    private void see(byte b) {
        run++;
        if (closing == 0) {
            if (b == '<') {
                run = 0;
            } else if (before == '<' && b == '?') {
                closing = '?';
            } else if (beforeThat == '<' && before == '!') {
                if (b != '-' && b != '[') {
                    throw new Refusal(ProblemCode.UNSAFE_MARKUP);
                }
                closing = b == '[' ? ']' : '-';
                run = 0;
            }
        } else if (b == '>' && before == closing && (closing == '?' || beforeThat == closing)) {
            closing = 0;
        }
        if (run > LONGEST_RUN) {
            throw new Refusal(ProblemCode.UNSAFE_MARKUP);
        }
        beforeThat = before;
        before = b;
    }
}
