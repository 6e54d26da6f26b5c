package io.fundcalc.app.fund.source;

/**
 * Names a fund: {@code eastmoney:110022}.
 *
 * @param source id of the source
 * @param code of the fund there
 */
public record FundReference(String source, String code) {

    /** As requests name it. */
    @Override
    public String toString() {
        return source + ':' + code;
    }
}
