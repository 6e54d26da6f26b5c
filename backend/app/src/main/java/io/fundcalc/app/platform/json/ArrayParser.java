package io.fundcalc.app.platform.json;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.io.NumberInput;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * Jackson's parser, and beside it a short way through long arrays: as long as elements are plain numbers or plain dates,
 * they are read from the bytes without becoming tokens. It stops before whatever is not plain, white space other than
 * blanks included, and the parser goes on there as if it had read the elements itself; so grammar, limits and faults are
 * the parser's alone.
 */
final class ArrayParser extends UTF8StreamJsonParser {

    /** Digits and a point of the longest plain number; a longer one is left to the parser. */
    private static final int LONGEST_NUMBER = 28;

    /** Behind the last byte that a short number and what follows it are read from. */
    private static final int FARTHEST = 2 * Digits.MOST;

    private static final int BYTE_ORDER_MARK_BYTES = 3;

    private final char[] digits = new char[LONGEST_NUMBER];
    private final IsoMonth month = new IsoMonth();
    private double number;

    private ArrayParser(
            ObjectReadContext read,
            IOContext io,
            int features,
            int formatFeatures,
            ByteQuadsCanonicalizer names,
            byte[] bytes,
            int from,
            int to) {
        super(read, io, features, formatFeatures, null, names, bytes, from, to, 0, false);
    }

    /** Makes these parsers of byte arrays, which are UTF-8, as RFC 8259 demands; a byte order mark is passed over. */
    static final class Factory extends JsonFactory {

        private static final long serialVersionUID = 1L;

        Factory(JsonFactoryBuilder settings) {
            super(settings);
        }

        @Override
        protected JsonParser _createParser(ObjectReadContext read, IOContext io, byte[] bytes, int offset, int length) {
            boolean marked = length >= BYTE_ORDER_MARK_BYTES
                    && bytes[offset] == (byte) 0xEF
                    && bytes[offset + 1] == (byte) 0xBB
                    && bytes[offset + 2] == (byte) 0xBF;
            io.setEncoding(JsonEncoding.UTF8);
            return new ArrayParser(
                    read,
                    io,
                    read.getStreamReadFeatures(_streamReadFeatures),
                    read.getFormatReadFeatures(_formatReadFeatures),
                    _byteSymbolCanonicalizer.makeChild(_factoryFeatures),
                    bytes,
                    marked ? offset + BYTE_ORDER_MARK_BYTES : offset,
                    offset + length);
        }
    }

    /**
     * Reads plain numbers of the array the parser is in.
     *
     * @return the new size: up to the target's length, or less where something else comes
     */
    int readNumbers(double[] target, int size) {
        int read = size;
        for (int at = behindLast(); at >= 0 && read < target.length; read++) {
            int start = elementStart(at, read > size);
            int end = start < 0 ? -1 : number(start);
            if (end < 0 || !endsElement(end)) {
                break;
            }
            target[read] = number;
            at = end;
            _inputPtr = end;
        }
        return counted(size, read);
    }

    /** As {@link #readNumbers}, for dates {@code "YYYY-MM-DD"}. */
    int readDays(int[] target, int size) {
        int read = size;
        for (int at = behindLast(); at >= 0 && read < target.length; read++) {
            int start = elementStart(at, read > size);
            int end = start + IsoDay.LENGTH + 2;
            if (start < 0 || end >= _inputEnd || _inputBuffer[start] != '"' || _inputBuffer[end - 1] != '"') {
                break;
            }
            int day = month.day(_inputBuffer, start + 1);
            if (day == IsoDay.NOT_A_DATE || !endsElement(end)) {
                break;
            }
            target[read] = day;
            at = end;
            _inputPtr = end;
        }
        return counted(size, read);
    }

    /** Where the parser stands in an array; negative where there is none of which this could read. */
    private int behindLast() {
        return _tokenIncomplete || !_streamReadContext.inArray() ? -1 : _inputPtr;
    }

    /** The parser has counted what was read. */
    private int counted(int from, int to) {
        for (int i = from; i < to; i++) {
            _streamReadContext.expectComma();
        }
        return to;
    }

    /** Where the next element begins, behind its comma and blanks; negative where that is not plain. */
    private int elementStart(int behind, boolean another) {
        int at = behind;
        if (another || _streamReadContext.hasCurrentIndex()) {
            at = afterBlanks(at);
            if (at >= _inputEnd || _inputBuffer[at] != ',') {
                return -1;
            }
            at++;
        }
        at = afterBlanks(at);
        return at < _inputEnd ? at : -1;
    }

    private int afterBlanks(int from) {
        int at = from;
        while (at < _inputEnd && _inputBuffer[at] == ' ') {
            at++;
        }
        return at;
    }

    /** Whether the byte behind an element is one that may follow it. */
    private boolean endsElement(int at) {
        return at < _inputEnd && (_inputBuffer[at] == ',' || _inputBuffer[at] == ']' || _inputBuffer[at] == ' ');
    }

    /** Reads into {@link #number}; gives the place behind it, negative where it is not plain. */
    private int number(int start) {
        boolean negative = _inputBuffer[start] == '-';
        int first = negative ? start + 1 : start;
        int end = first + FARTHEST < _inputEnd ? shortNumber(first, negative) : -1;
        return end < 0 ? longNumber(first, negative) : end;
    }

    /** Up to seven digits on each side of a point: fourteen always make an exact double. */
    private int shortNumber(int first, boolean negative) {
        long word = Digits.at(_inputBuffer, first);
        int whole = Digits.count(word);
        if (whole == 0 || whole == Digits.MOST || (whole > 1 && _inputBuffer[first] == '0')) {
            return -1;
        }
        long value = Digits.value(word, whole);
        int end = first + whole;
        if (_inputBuffer[end] != '.') {
            number = DecimalParser.signed((double) value, negative);
            return end;
        }
        long fraction = Digits.at(_inputBuffer, end + 1);
        int decimals = Digits.count(fraction);
        if (decimals == 0 || decimals == Digits.MOST) {
            return -1;
        }
        value = value * Digits.tenTo(decimals) + Digits.value(fraction, decimals);
        number = DecimalParser.scaled(value, decimals, negative);
        return end + 1 + decimals;
    }

    private int longNumber(int first, boolean negative) {
        int most = Math.min(_inputEnd, first + LONGEST_NUMBER);
        long value = 0;
        int point = -1;
        int at = first;
        for (; at < most; at++) {
            int digit = _inputBuffer[at] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
            } else if (digit == '.' - '0' && point < 0) {
                point = at;
            } else {
                break;
            }
        }
        if (!wellFormed(first, point, at)) {
            return -1;
        }
        int decimals = point < 0 ? 0 : at - point - 1;
        int count = at - first - (point < 0 ? 0 : 1);
        number = DecimalParser.exact(value, decimals, count)
                ? DecimalParser.scaled(value, decimals, negative)
                : rounded(first, at, negative);
        return at;
    }

    /** JSON's grammar: digits on both sides of a point, and no zero before another digit. */
    private boolean wellFormed(int first, int point, int end) {
        int whole = point < 0 ? end : point;
        return whole > first && (whole == first + 1 || _inputBuffer[first] != '0') && point != end - 1;
    }

    private double rounded(int first, int end, boolean negative) {
        for (int i = first; i < end; i++) {
            digits[i - first] = (char) _inputBuffer[i];
        }
        double value = NumberInput.parseDouble(digits, 0, end - first, true);
        return DecimalParser.signed(value, negative);
    }
}
