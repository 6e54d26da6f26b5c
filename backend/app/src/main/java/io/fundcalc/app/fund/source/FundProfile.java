package io.fundcalc.app.fund.source;

/**
 * What a source says of a fund as a whole.
 *
 * @param name as published; the code where there is none
 * @param type as published, empty where nothing is said
 * @param currency ISO 4217, empty for a rate
 * @param kind of its values
 */
public record FundProfile(String name, String type, String currency, NavKind kind) {}
