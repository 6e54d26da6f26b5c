package io.fundcalc.app.platform.calculation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256 as four numbers: a key that compares and hashes without touching an array. */
record BodyDigest(long first, long second, long third, long fourth) {

    /** Of the body exactly as received, and of all else that the answer's bytes depend on. */
    static BodyDigest of(CalculationCall<?> call) {
        return of(sha256(head(call), call.body()));
    }

    private static byte[] head(CalculationCall<?> call) {
        return (call.calculation() + '\n' + call.language().toLanguageTag() + '\n' + call.explain() + '\n')
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Of a canonical request, with what else the answer's bytes depend on; the calculation stands beside it in the key. */
    static byte[] ofCanonical(byte[] canonical, CalculationCall<?> call) {
        return sha256(head(call), canonical);
    }

    private static BodyDigest of(byte[] digest) {
        ByteBuffer numbers = ByteBuffer.wrap(digest);
        return new BodyDigest(numbers.getLong(), numbers.getLong(), numbers.getLong(), numbers.getLong());
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
