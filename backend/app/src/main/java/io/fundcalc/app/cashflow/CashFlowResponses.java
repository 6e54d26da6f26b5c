package io.fundcalc.app.cashflow;

import io.fundcalc.app.platform.figure.IfMissing;
import io.fundcalc.app.platform.figure.Missing;
import io.fundcalc.engine.cashflow.Annuity;
import io.fundcalc.engine.outcome.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the calculations of this room answer. */
final class CashFlowResponses {

    private CashFlowResponses() {}

    /**
     * The yearly rate of dated flows.
     *
     * @param rate the root whose sign agrees with the gain, of several the nearest to the guess; per year
     * @param spanReturn the same rate over the span of the flows: what was really earned, in plain terms
     * @param unique whether exactly one rate solves the equation
     * @param roots every rate above −1 that does, ascending
     * @param reason why there is no rate; null where there is one
     * @param spanDays calendar days from the first flow to the last
     * @param invested what was paid in, positive
     * @param returned what was received
     * @param gain received less paid in
     * @param simpleReturn gain for each unit paid in
     */
    record XirrResponse(
            @Nullable Double rate,
            @Nullable Double spanReturn,
            boolean unique,
            double[] roots,
            @Nullable Reason reason,
            int spanDays,
            double invested,
            double returned,
            double gain,
            @Nullable Double simpleReturn,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * The rate per period of amounts at equal intervals.
     *
     * @param rate the root whose sign agrees with the gain, of several the nearest to the guess; per period
     * @param unique whether exactly one rate solves the equation
     * @param roots every rate above −1 that does, ascending
     * @param reason why there is no rate; null where there is one
     */
    record IrrResponse(
            @Nullable Double rate,
            boolean unique,
            double[] roots,
            @Nullable Reason reason,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * The modified rate per period.
     *
     * @param presentPaid what was paid in, discounted to the first period
     * @param futureReceived what was received, compounded to the last period
     * @param periods from the first amount to the last
     */
    record MirrResponse(
            @Nullable Double rate,
            @Nullable Double presentPaid,
            @Nullable Double futureReceived,
            int periods,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * The present value.
     *
     * @param value on the earliest date, or at time 0
     * @param date the value is as of; null for periodic amounts
     */
    record NpvResponse(
            @Nullable Double value,
            @Nullable LocalDate date,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * The plan with its unknown filled in.
     *
     * @param value of the unknown
     * @param interest part of the wanted payment that is interest; null where no period was named
     * @param principal part of it that pays back; null where no period was named
     */
    record AnnuityResponse(
            Annuity.Unknown solveFor,
            @Nullable Double value,
            @Nullable Double rate,
            @Nullable Double periods,
            @Nullable Double payment,
            @Nullable Double pv,
            @Nullable Double fv,
            @Nullable Double interest,
            @Nullable Double principal,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * Growth of one unit that stayed invested.
     *
     * @param total over the span
     * @param annualised per year
     * @param days calendar days of the span
     * @param periods the links of the chain
     */
    record TimeWeightedReturnResponse(
            @Nullable Double total,
            @Nullable Double annualised,
            int days,
            List<LinkedPeriod> periods,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * A link between two valuations.
     *
     * @param total null where the chain is broken
     */
    record LinkedPeriod(
            LocalDate from,
            LocalDate to,
            @Nullable Double total,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * Gain over average capital.
     *
     * @param total over the span
     * @param annualised per year
     * @param gain closing value less opening value less net money in
     * @param averageCapital time-weighted capital
     * @param netFlow net money in after the first day
     * @param days calendar days of the span
     */
    record ModifiedDietzResponse(
            @Nullable Double total,
            @Nullable Double annualised,
            double gain,
            double averageCapital,
            double netFlow,
            int days,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * Five figures that are all called "return" elsewhere, side by side.
     *
     * @param moneyWeighted yearly rate that explains opening value, flows and closing value (XIRR)
     * @param moneyWeightedTotal the same over the span
     * @param moneyWeightedUnique whether that rate is the only one
     * @param moneyWeightedRoots every such rate
     * @param timeWeighted annualised growth of one unit that stayed invested
     * @param timeWeightedTotal the same over the span
     * @param modifiedDietz annualised gain over average capital
     * @param modifiedDietzTotal the same over the span
     * @param gain closing value less opening value less net money in
     * @param simpleReturn gain for each unit of opening value and later payments
     * @param gap money-weighted less time-weighted, per year
     * @param gapTotal the same over the span
     * @param days calendar days of the span
     */
    record BehaviourGapResponse(
            @Nullable Double moneyWeighted,
            @Nullable Double moneyWeightedTotal,
            boolean moneyWeightedUnique,
            double[] moneyWeightedRoots,
            @Nullable Double timeWeighted,
            @Nullable Double timeWeightedTotal,
            @Nullable Double modifiedDietz,
            @Nullable Double modifiedDietzTotal,
            double gain,
            @Nullable Double simpleReturn,
            @Nullable Double gap,
            @Nullable Double gapTotal,
            int days,
            @IfMissing Map<String, Missing> unavailable) {}
}
