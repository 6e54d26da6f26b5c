package io.fundcalc.app.platform.cache;

import java.util.Arrays;
import java.util.Base64;

/**
 * What was asked, in a form that equal questions share.
 *
 * @param calculation slug of family and calculation, {@code performance/tear-sheet}
 * @param build version and digest of the code: another build never meets an old answer
 * @param digest SHA-256 over the canonical form of request, language and options; the array belongs to the key
 */
public record CacheKey(String calculation, String build, byte[] digest) {

    /** The key's text, the same on every instance. */
    public String text() {
        return "fc:" + build + ":" + calculation + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CacheKey(String otherCalculation, String otherBuild, byte[] otherDigest)
                && calculation.equals(otherCalculation)
                && build.equals(otherBuild)
                && Arrays.equals(digest, otherDigest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }
}
