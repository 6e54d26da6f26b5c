package io.fundcalc.intake.encoding;

import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Evidence.Code;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the encoding of a text out of its beginning. */
public final class EncodingSniffer {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** Encodings by the names that people know; the pages of Windows hold a few characters more than the standards. */
    private static final Map<String, Charset> NATIONAL = national();

    private static final List<String> KNOWN = Stream.of(
                    Stream.of("UTF-8"), NATIONAL.keySet().stream(), Stream.of("UTF-16LE", "UTF-16BE", "windows-1252"))
            .flatMap(names -> names)
            .toList();
    /** Bytes in which known words are sought: the names of columns stand at the beginning. */
    private static final int SEARCHED = 16 << 10;

    private final byte[] bytes;
    private final int length;
    private final ToIntFunction<String> words;

    private EncodingSniffer(byte[] bytes, int length, ToIntFunction<String> words) {
        this.bytes = bytes;
        this.length = length;
        this.words = words;
    }

    private static Map<String, Charset> national() {
        Map<String, Charset> charsets = new LinkedHashMap<>();
        charsets.put("GB18030", GB18030);
        charsets.put("Big5", Charset.forName("x-windows-950"));
        charsets.put("Shift_JIS", Charset.forName("windows-31j"));
        charsets.put("EUC-KR", Charset.forName("x-windows-949"));
        charsets.put("windows-1251", Charset.forName("windows-1251"));
        charsets.put("windows-874", Charset.forName("x-windows-874"));
        return Collections.unmodifiableMap(charsets);
    }

    /**
     * The encoding of a text.
     *
     * @param bytes its beginning
     * @param length how many of them count
     * @param chosen name of the encoding that the owner chose
     * @param words how many characters of a text are known words of other letters than the Latin ones
     * @throws Refusal where the chosen one is not known
     */
    public static TextEncoding of(byte[] bytes, int length, @Nullable String chosen, ToIntFunction<String> words) {
        EncodingSniffer sniffer = new EncodingSniffer(bytes, length, words);
        TextEncoding marked = sniffer.marked();
        if (chosen != null) {
            Charset charset = charset(chosen);
            int mark = marked != null && marked.charset().equals(charset) ? marked.mark() : 0;
            return new TextEncoding(charset, mark, 1, Evidence.of(Code.CHOSEN), others(charset));
        }
        return marked != null ? marked : sniffer.unmarked();
    }

    private static Charset charset(String name) {
        try {
            return NATIONAL.entrySet().stream()
                    .filter(known -> known.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> name.toUpperCase(Locale.ROOT).startsWith("GB") ? GB18030 : Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Refusal(ProblemCode.UNKNOWN_ENCODING, name);
        }
    }

    private @Nullable TextEncoding marked() {
        if (starts(0xef, 0xbb, 0xbf)) {
            return found(StandardCharsets.UTF_8, 3, 1, Evidence.of(Code.BYTE_ORDER_MARK, "UTF-8"));
        }
        if (starts(0xff, 0xfe)) {
            return found(StandardCharsets.UTF_16LE, 2, 1, Evidence.of(Code.BYTE_ORDER_MARK, "UTF-16LE"));
        }
        if (starts(0xfe, 0xff)) {
            return found(StandardCharsets.UTF_16BE, 2, 1, Evidence.of(Code.BYTE_ORDER_MARK, "UTF-16BE"));
        }
        return starts(0x84, 0x31, 0x95, 0x33)
                ? found(GB18030, 4, 1, Evidence.of(Code.BYTE_ORDER_MARK, "GB18030"))
                : null;
    }

    private boolean starts(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private TextEncoding unmarked() {
        double even = zeros(0);
        double odd = zeros(1);
        // Digits and marks of a table have a zero byte in UTF-16, whatever the language of its words.
        if (Math.max(even, odd) > 0.3 && Math.min(even, odd) < 0.05) {
            Charset charset = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return found(charset, 0, 0.9, Evidence.of(Code.ZERO_BYTES, Math.max(even, odd)));
        }
        int broken = broken(StandardCharsets.UTF_8);
        if (broken == 0) {
            return found(StandardCharsets.UTF_8, 0, 0.98, Evidence.of(Code.DECODES, length));
        }
        TextEncoding told = byWords();
        if (told != null) {
            return told;
        }
        int high = high();
        if (broken(GB18030) == 0 && looksChinese()) {
            return found(GB18030, 0, 0.9, Evidence.of(Code.DECODES, length));
        }
        // A few broken places in a text that is otherwise full of valid sequences: damage, not another encoding.
        if (broken * 20 < high) {
            return found(StandardCharsets.UTF_8, 0, 0.6, Evidence.of(Code.DECODES, length));
        }
        boolean chinese = looksChinese() && broken(GB18030) * 20 < high;
        return found(chinese ? GB18030 : WINDOWS_1252, 0, chinese ? 0.6 : 0.4, Evidence.of(Code.DECODES, length));
    }

    /** The encoding under which the beginning holds the most known words; null where none holds any. */
    private @Nullable TextEncoding byWords() {
        Charset best = GB18030;
        int most = 0;
        for (Charset charset : NATIONAL.values()) {
            int found = words.applyAsInt(new String(bytes, 0, Math.min(SEARCHED, length), charset));
            if (found > most) {
                best = charset;
                most = found;
            }
        }
        return most == 0 ? null : found(best, 0, 0.95, Evidence.of(Code.KNOWN_WORDS, most));
    }

    /** Share of zero bytes at even or odd places. */
    private double zeros(int from) {
        int zeros = 0;
        for (int i = from; i < length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return length < 2 ? 0 : zeros / (length / 2.0);
    }

    private int high() {
        int high = 0;
        for (int i = 0; i < length; i++) {
            high += bytes[i] < 0 ? 1 : 0;
        }
        return high;
    }

    /**
     * Whether bytes beyond ASCII come in the pairs of common Chinese characters, both beyond A0. In Western text, where
     * such bytes are single accented letters, a plain letter follows.
     */
    private boolean looksChinese() {
        int pairs = 0;
        int single = 0;
        for (int i = 0; i + 1 < length; i++) {
            int lead = bytes[i] & 0xff;
            if (lead >= 0x80) {
                int trail = bytes[i + 1] & 0xff;
                if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) {
                    pairs++;
                    i++;
                } else {
                    single++;
                }
            }
        }
        return pairs > 4 * single;
    }

    /** Places that do not decode; a sequence cut off by the end of the beginning is none. */
    private int broken(Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer out = CharBuffer.allocate(8192);
        int broken = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            if (result.isError()) {
                broken++;
                in.position(Math.min(in.limit(), in.position() + result.length()));
            } else if (result.isUnderflow()) {
                return broken;
            }
            out.clear();
        }
    }

    private static TextEncoding found(Charset charset, int mark, double confidence, Evidence evidence) {
        return new TextEncoding(charset, mark, confidence, evidence, others(charset));
    }

    /** The name of an encoding that people know. */
    public static String name(Charset charset) {
        return NATIONAL.entrySet().stream()
                .filter(known -> known.getValue().equals(charset))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(charset::name);
    }

    private static List<String> others(Charset charset) {
        List<String> others = new ArrayList<>(KNOWN);
        others.remove(name(charset));
        return others;
    }
}
