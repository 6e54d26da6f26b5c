package io.fundcalc.app.platform.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a caller takes gzip. */
public final class AcceptsGzip {

    private AcceptsGzip() {}

    /** Reads {@code Accept-Encoding}: gzip is named or covered by {@code *}, and not with {@code q=0}. */
    public static boolean in(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        boolean any = false;
        for (String coding : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            String name = coding.strip();
            if (name.startsWith("gzip") || name.startsWith("x-gzip")) {
                return !refused(name);
            }
            any |= name.startsWith("*") && !refused(name);
        }
        return any;
    }

    private static boolean refused(String coding) {
        return coding.replace(" ", "").matches(".*;q=0(\\.0*)?");
    }
}
