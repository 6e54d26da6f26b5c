package io.fundcalc.app.fund.source;

import java.time.Instant;

/**
 * An answer of a source: rows keep the one they stood in.
 *
 * @param name of the address, {@code lsjz}
 * @param fetchedAt when it came in
 * @param fingerprint SHA-256 of its bytes, hexadecimal
 */
public record Part(String name, Instant fetchedAt, String fingerprint) {}
