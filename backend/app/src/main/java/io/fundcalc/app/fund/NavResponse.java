package io.fundcalc.app.fund;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fundcalc.app.fund.FundResponse.Payout;
import io.fundcalc.app.fund.FundResponse.UnitSplit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A history, column by column; dates, values and events are those of an inline series.
 *
 * @param kind of the values: unit NAV, 万份收益 of a money fund, price or rate
 * @param dates ascending
 * @param values exactly as published
 * @param cumulative NAV with payouts added back, as published; left out where nothing is
 * @param percent published growth since the day before, per cent; left out where nothing is
 * @param fetchedAt when its source was last asked, UTC; null for what is shipped
 */
@Schema(name = "FundNav")
record NavResponse(
        String fund,
        String name,

        @Schema(allowableValues = {"unit", "income", "price", "rate"})
        String kind,

        List<LocalDate> dates,
        List<BigDecimal> values,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<@Nullable BigDecimal> cumulative,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<@Nullable BigDecimal> percent,
        List<Payout> dividends,
        List<UnitSplit> splits,
        String source,
        @Nullable String fetchedAt) {}
