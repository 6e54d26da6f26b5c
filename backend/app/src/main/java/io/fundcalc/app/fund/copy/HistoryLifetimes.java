package io.fundcalc.app.fund.copy;

import java.time.Duration;

/**
 * How long copies are good.
 *
 * @param recent after which the last days are asked for again
 * @param closed after which the whole history is
 * @param kept for which a copy serves when its source is unavailable
 * @param negative for which a fault is remembered
 * @param caller that has an older copy at hand
 */
public record HistoryLifetimes(Duration recent, Duration closed, Duration kept, Duration negative, Duration caller) {}
