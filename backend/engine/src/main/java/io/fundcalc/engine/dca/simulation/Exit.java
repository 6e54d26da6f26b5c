package io.fundcalc.engine.dca.simulation;

import io.fundcalc.engine.outcome.Outcome;

/**
 * A sale of everything, with the figures of its round: from the first purchase after the exit before to this one.
 *
 * @param signalAt position of the day whose close gave the signal
 * @param at position of the day of the sale
 * @param shares sold, in booked units; so are money and fee
 * @param amount received, after the fee
 * @param invested paid in by the round
 * @param gain received by the round, payouts included, less what was paid in
 * @param xirr yearly rate of the round
 * @param days from its first purchase to the sale
 */
public record Exit(
        int signalAt,
        int at,
        long shares,
        long amount,
        long fee,
        long invested,
        long gain,
        double simpleReturn,
        Outcome<Double> xirr,
        int days) {}
