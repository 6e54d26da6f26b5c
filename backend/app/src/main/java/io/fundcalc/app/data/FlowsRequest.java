package io.fundcalc.app.data;

import org.jspecify.annotations.Nullable;

/**
 * Dated amounts as they were pasted.
 *
 * @param text cells of a sheet or lines of a text, at most 20,000 characters
 * @param usualDecimals {@code point} or {@code comma}: what the reader's region writes before the decimals; settles what the
 *     text leaves open
 * @param options what the owner says about the text, as for a file
 */
record FlowsRequest(
        String text,
        @Nullable String usualDecimals,
        @Nullable UploadRequest options) {}
