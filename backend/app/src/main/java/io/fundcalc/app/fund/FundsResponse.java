package io.fundcalc.app.fund;

import io.fundcalc.app.fund.source.FundEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Funds that match.
 *
 * @param funds the best first
 * @param indexed how many funds were searched
 */
@Schema(name = "Funds")
record FundsResponse(List<Match> funds, int indexed) {

    /**
     * A fund.
     *
     * @param fund reference for a request, {@code eastmoney:110022}
     * @param type as published, empty where nothing is said
     */
    record Match(String fund, String source, String code, String name, String type) {

        static Match of(FundEntry entry) {
            return new Match(
                    entry.source() + ':' + entry.code(), entry.source(), entry.code(), entry.name(), entry.type());
        }
    }
}
