package io.fundcalc.app.fund.source;

import io.fundcalc.app.platform.series.ProvidedSeries.Remark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source published of a fund.
 *
 * @param profile the fund as a whole
 * @param rows in any order, one a day
 * @param payouts per unit by ex-date, days since 1970-01-01
 * @param splits new units for each old one by first day at the new value
 * @param witness the same fund by a second address; null where there is none
 * @param dropped rows that hold no usable value, such as a NAV of zero
 * @param remarks what a reader should know of how the values were had
 */
public record Published(
        FundProfile profile,
        List<NavRow> rows,
        Map<Integer, BigDecimal> payouts,
        Map<Integer, BigDecimal> splits,
        @Nullable PublishedReturnCheck witness,
        int dropped,
        List<Remark> remarks) {

    /**
     * Values of a second address, to be compared. Where they had to help out, their rows bear its name as that of their part.
     *
     * @param name of the address
     * @param values by day
     */
    public record PublishedReturnCheck(String name, Map<Integer, BigDecimal> values) {

        /** Whether a part is an answer of this address. */
        public boolean gave(Part part) {
            return part.name().equals(name);
        }
    }

    /** A history without events and witness. */
    public Published(FundProfile profile, List<NavRow> rows, int dropped) {
        this(profile, rows, Map.of(), Map.of(), null, dropped);
    }

    /** A history that nothing is to be remarked on. */
    public Published(
            FundProfile profile,
            List<NavRow> rows,
            Map<Integer, BigDecimal> payouts,
            Map<Integer, BigDecimal> splits,
            @Nullable PublishedReturnCheck witness,
            int dropped) {
        this(profile, rows, payouts, splits, witness, dropped, List.of());
    }
}
