package io.fundcalc.app.cashflow;

import io.fundcalc.app.platform.canonical.Canonicalisable;
import io.fundcalc.engine.cashflow.Annuity;
import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.convention.FlowTiming;
import io.fundcalc.engine.convention.Profile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the calculations of this room are asked for. */
final class CashFlowRequests {

    private CashFlowRequests() {}

    /**
     * A flow seen from the investor. Flows may come in any order, share a date and be zero.
     *
     * @param amount negative = paid in, positive = received
     */
    record Flow(LocalDate date, double amount) {}

    /**
     * What a holding was worth.
     *
     * @param date strictly ascending from one valuation to the next
     * @param value after the flows of that day
     */
    record Valuation(LocalDate date, double value) {}

    /**
     * Choices that differ from the defaults.
     *
     * @param profile default or excel: the spreadsheet's conventions, without its false roots
     */
    record ProfileChoice(@Nullable Profile profile) {}

    /**
     * Choices that differ from the defaults.
     *
     * @param annualization act365 (default) or act365.25
     * @param annualiseShort annualise spans under one year too; false when absent
     */
    record AnnualChoices(
            @Nullable Profile profile,
            @Nullable Annualization annualization,
            @Nullable Boolean annualiseShort) {}

    /**
     * Dated flows whose yearly rate is sought.
     *
     * @param dayCount how years are counted, ACT/365F when absent
     * @param guess picks the headline among several rates of fitting sign: the nearest one; 0.1 when absent
     */
    record XirrRequest(
            List<Flow> flows,
            @Nullable DayCount dayCount,
            @Nullable Double guess,
            @Nullable ProfileChoice conventions) implements Canonicalisable {

        @Override
        public XirrRequest canonicalForm() {
            return new XirrRequest(
                    CanonicalFlows.flows(flows),
                    CanonicalFlows.unless(dayCount, DayCount.ACT_365F),
                    CanonicalFlows.guess(guess),
                    CanonicalFlows.choice(conventions));
        }
    }

    /**
     * Amounts at equal intervals whose rate per period is sought.
     *
     * @param amounts the first at time 0; negative = paid in
     * @param guess picks the headline among several rates of fitting sign: the nearest one; 0.1 when absent
     */
    record IrrRequest(
            double[] amounts,
            @Nullable Double guess,
            @Nullable ProfileChoice conventions) implements Canonicalisable {

        @Override
        public IrrRequest canonicalForm() {
            return new IrrRequest(amounts, CanonicalFlows.guess(guess), CanonicalFlows.choice(conventions));
        }
    }

    /**
     * Amounts at equal intervals, with the rates of what is borrowed and what is reinvested.
     *
     * @param amounts the first at time 0; negative = paid in
     * @param financeRate ratio per period, above −1
     * @param reinvestRate ratio per period, above −1
     */
    record MirrRequest(
            double[] amounts,
            double financeRate,
            double reinvestRate,
            @Nullable ProfileChoice conventions) implements Canonicalisable {

        @Override
        public MirrRequest canonicalForm() {
            return new MirrRequest(amounts, financeRate, reinvestRate, CanonicalFlows.choice(conventions));
        }
    }

    /**
     * Dated flows or periodic amounts, exactly one of them, and the rate to discount with.
     *
     * @param rate above −1; per year for flows, per period for amounts
     * @param flows dated, valued on the earliest date
     * @param amounts at equal intervals, the first at time 0 (profile excel: after one period, as the function NPV has it)
     * @param dayCount for flows only, ACT/365F when absent
     */
    record NpvRequest(
            double rate,
            @Nullable List<Flow> flows,
            double @Nullable [] amounts,
            @Nullable DayCount dayCount,
            @Nullable ProfileChoice conventions)
            implements Canonicalisable {

        @Override
        public NpvRequest canonicalForm() {
            List<Flow> sorted = flows == null ? null : CanonicalFlows.flows(flows);
            DayCount counted = flows == null ? dayCount : CanonicalFlows.unless(dayCount, DayCount.ACT_365F);
            return new NpvRequest(rate, sorted, amounts, counted, CanonicalFlows.choice(conventions));
        }
    }

    /**
     * An even payment plan with one unknown: pv·(1 + r)^n + payment·(1 + r·b)·((1 + r)^n − 1) ÷ r + fv = 0. The signs are
     * those of spreadsheets: negative = paid in, positive = received. Leave out what is sought.
     *
     * @param solveFor the unknown
     * @param rate per period, above −1
     * @param periods number of payments (nper); whole where the rate is sought
     * @param payment each period (pmt), 0 when absent
     * @param pv value now, 0 when absent
     * @param fv value after the last period, 0 when absent
     * @param due when in its period a payment falls, end when absent
     * @param guess picks one among several rates, 0.1 when absent
     * @param period a payment, from 1, whose interest and principal are wanted too
     */
    record AnnuityRequest(
            Annuity.Unknown solveFor,
            @Nullable Double rate,
            @Nullable Double periods,
            @Nullable Double payment,
            @Nullable Double pv,
            @Nullable Double fv,
            Annuity.@Nullable Due due,
            @Nullable Double guess,
            @Nullable Integer period)
            implements Canonicalisable {

        @Override
        public AnnuityRequest canonicalForm() {
            return new AnnuityRequest(
                    solveFor,
                    rate,
                    periods,
                    payment,
                    pv,
                    fv,
                    CanonicalFlows.unless(due, Annuity.Due.END),
                    CanonicalFlows.guess(guess),
                    period);
        }
    }

    /**
     * A holding's valuations, with the flows between them.
     *
     * @param flows each on a day that has a valuation; those of the first day are part of its value
     * @param flowTiming when on its day a flow takes place, end when absent
     */
    record TimeWeightedReturnRequest(
            List<Valuation> valuations,
            @Nullable List<Flow> flows,
            @Nullable FlowTiming flowTiming,
            @Nullable AnnualChoices conventions)
            implements Canonicalisable {

        @Override
        public TimeWeightedReturnRequest canonicalForm() {
            return new TimeWeightedReturnRequest(
                    valuations,
                    CanonicalFlows.flowsIfAny(flows),
                    CanonicalFlows.unless(flowTiming, FlowTiming.END),
                    CanonicalFlows.choices(conventions));
        }
    }

    /**
     * A holding's first and last valuation (those between play no part), with the flows between them.
     *
     * @param flows within the span; those of the first day are part of its value
     * @param flowTiming when on its day a flow takes place, end when absent
     */
    record ModifiedDietzRequest(
            List<Valuation> valuations,
            @Nullable List<Flow> flows,
            @Nullable FlowTiming flowTiming,
            @Nullable AnnualChoices conventions)
            implements Canonicalisable {

        @Override
        public ModifiedDietzRequest canonicalForm() {
            return new ModifiedDietzRequest(
                    valuations,
                    CanonicalFlows.flowsIfAny(flows),
                    CanonicalFlows.unless(flowTiming, FlowTiming.END),
                    CanonicalFlows.choices(conventions));
        }
    }

    /**
     * A holding's valuations, with the flows between them, to be measured in every way at once.
     *
     * @param flows each on a day that has a valuation; those of the first day are part of its value
     * @param flowTiming when on its day a flow takes place, end when absent
     * @param dayCount of the money-weighted rate, ACT/365F when absent
     * @param guess picks one among several money-weighted rates, 0.1 when absent
     */
    record BehaviourGapRequest(
            List<Valuation> valuations,
            @Nullable List<Flow> flows,
            @Nullable FlowTiming flowTiming,
            @Nullable DayCount dayCount,
            @Nullable Double guess,
            @Nullable AnnualChoices conventions)
            implements Canonicalisable {

        @Override
        public BehaviourGapRequest canonicalForm() {
            return new BehaviourGapRequest(
                    valuations,
                    CanonicalFlows.flowsIfAny(flows),
                    CanonicalFlows.unless(flowTiming, FlowTiming.END),
                    CanonicalFlows.unless(dayCount, DayCount.ACT_365F),
                    CanonicalFlows.guess(guess),
                    CanonicalFlows.choices(conventions));
        }
    }
}
