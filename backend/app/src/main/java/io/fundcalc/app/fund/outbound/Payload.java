package io.fundcalc.app.fund.outbound;

import io.fundcalc.app.fund.source.Part;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import io.fundcalc.app.platform.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What came back, unpacked.
 *
 * @param bytes the answer's body; never changed by anyone
 * @param at when it was complete
 */
public record Payload(byte[] bytes, Instant at) {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** As UTF-8 text without a byte-order mark. */
    public String text() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /**
     * As text that is not a page of words: sources send those with status 200 when they are out of order.
     *
     * @throws SourceFault where it is one
     */
    public String plainText() {
        String text = text();
        String head = text.substring(0, Math.min(text.length(), 512)).stripLeading();
        if (head.startsWith("<!") || head.regionMatches(true, 0, "<html", 0, 5)) {
            throw new SourceFault(Kind.UNREADABLE, "a page of words instead of data");
        }
        return text;
    }

    /** The part of a history that this answer is. */
    public Part part(String name) {
        return new Part(name, at, HexFormat.of().formatHex(Sha256.of(bytes)));
    }
}
