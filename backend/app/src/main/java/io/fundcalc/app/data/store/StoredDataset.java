package io.fundcalc.app.data.store;

/**
 * A data set that is there.
 *
 * @param header what is known of it
 * @param expiresMillis when it goes unless it is used before, since 1970
 */
public record StoredDataset(DatasetHeader header, long expiresMillis) {}
