package io.fundcalc.app.fund;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fund as a whole.
 *
 * @param fund reference for a request
 * @param type as published, empty where nothing is said
 * @param currency ISO 4217, empty where it is not known
 * @param kind of its values: unit NAV, 万份收益 of a money fund, price or rate
 * @param from first day
 * @param to last day
 * @param observations days with a value
 * @param fetchedAt when its source was last asked, UTC; null for what is shipped
 * @param age of that, seconds
 * @param stale why nothing newer could be had; null where nothing is amiss
 * @param quality what looks wrong, with proposals; nothing of it has been changed
 * @param parts the answers of the source that the rows stood in
 */
@Schema(name = "Fund")
record FundResponse(
        String fund,
        String source,
        String code,
        String name,
        String type,
        String currency,

        @Schema(allowableValues = {"unit", "income", "price", "rate"})
        String kind,

        LocalDate from,
        LocalDate to,
        int observations,
        @Nullable String fetchedAt,
        long age,
        @Nullable Trouble stale,
        Events events,
        List<Finding> quality,
        List<Part> parts) {

    /**
     * Why a source does not serve.
     *
     * @param code machine code
     * @param message in words
     */
    @Schema(name = "SourceTrouble")
    record Trouble(String code, String message) {}

    /** Payouts and splits that the source reports. */
    record Events(List<Payout> dividends, List<UnitSplit> splits) {}

    /**
     * A payout.
     *
     * @param date ex-date
     * @param perShare currency per unit
     */
    record Payout(LocalDate date, BigDecimal perShare) {}

    /**
     * A split.
     *
     * @param date first day at the new NAV
     * @param ratio new units for each old one
     */
    record UnitSplit(LocalDate date, BigDecimal ratio) {}

    /**
     * Something that looks wrong.
     *
     * @param code machine code
     * @param message in words
     * @param from first day concerned
     * @param to last day concerned
     * @param size missing days, or a ratio (0.05 is 5 %)
     * @param proposals what would mend it, the likeliest first
     */
    record Finding(String code, String message, LocalDate from, LocalDate to, double size, List<Proposal> proposals) {}

    /**
     * What would mend a finding.
     *
     * @param kind of repair
     * @param value per unit, new units for each old one, or the other source's value
     */
    record Proposal(
            @Schema(allowableValues = {"payout", "split", "leaveOut", "otherValue"})
            String kind,

            LocalDate date,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal value) {}

    /**
     * An answer of the source.
     *
     * @param name of the address
     * @param fetchedAt when it came in, UTC
     * @param fingerprint SHA-256 of its bytes, hexadecimal
     * @param rows that stood in it
     */
    record Part(String name, String fetchedAt, String fingerprint, int rows) {}
}
