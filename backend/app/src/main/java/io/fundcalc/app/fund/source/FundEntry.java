package io.fundcalc.app.fund.source;

/**
 * A fund in the index of a source.
 *
 * @param initials first letters of the name's pinyin, empty where the source has none
 * @param pinyin of the name, likewise
 */
public record FundEntry(String source, String code, String name, String type, String initials, String pinyin) {}
