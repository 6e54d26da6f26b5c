package io.fundcalc.intake.content;

import org.jspecify.annotations.Nullable;

/**
 * The history of one fund; days strictly ascending, each column as long as the days or absent. Of the three NAV columns
 * at least one is there, and on each day at least the first of those present has a value.
 *
 * @param fund code, empty where the file has none
 * @param name name, empty where the file has none
 * @param days days since 1970-01-01
 * @param unit unit NAV or price, positive
 * @param cumulative unit NAV plus payouts, positive
 * @param adjusted payouts reinvested, positive
 * @param published change in a day as published, a ratio
 * @param payouts dividend per unit
 * @param ratios new units for each old one
 */
public record NavHistory(
        String fund,
        String name,
        int[] days,
        @Nullable Decimals unit,
        @Nullable Decimals cumulative,
        @Nullable Decimals adjusted,
        @Nullable Decimals published,
        @Nullable Decimals payouts,
        @Nullable Decimals ratios) {}
