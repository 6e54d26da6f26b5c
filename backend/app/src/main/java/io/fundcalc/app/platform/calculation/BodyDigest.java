package io.fundcalc.app.platform.calculation;

import io.fundcalc.app.platform.digest.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** SHA-256 as four numbers: a key that compares and hashes without touching an array. */
record BodyDigest(long first, long second, long third, long fourth) {

    /** Of the body exactly as received, and of all else that the answer's bytes depend on. */
    static BodyDigest of(CalculationCall<?> call) {
        return of(Sha256.of(head(call), call.body()));
    }

    private static byte[] head(CalculationCall<?> call) {
        String options = call.explain() + (call.decimalsAsText() ? " text" : "");
        return (call.calculation() + '\n' + call.language().toLanguageTag() + '\n' + options + '\n')
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Of a canonical request, with what else the answer's bytes depend on; the calculation stands beside it in the key. */
    static byte[] ofCanonical(byte[] canonical, CalculationCall<?> call) {
        return Sha256.of(head(call), canonical);
    }

    private static BodyDigest of(byte[] digest) {
        ByteBuffer numbers = ByteBuffer.wrap(digest);
        return new BodyDigest(numbers.getLong(), numbers.getLong(), numbers.getLong(), numbers.getLong());
    }
}
