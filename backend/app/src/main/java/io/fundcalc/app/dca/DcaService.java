package io.fundcalc.app.dca;

import io.fundcalc.app.dca.DcaRequests.BacktestRequest;
import io.fundcalc.app.dca.DcaRequests.Part;
import io.fundcalc.app.dca.DcaResponses.BacktestResponse;
import io.fundcalc.app.dca.DcaResponses.ExitRow;
import io.fundcalc.app.dca.DcaResponses.LumpSumResult;
import io.fundcalc.app.dca.DcaResponses.PlanChart;
import io.fundcalc.app.dca.DcaResponses.PurchaseRow;
import io.fundcalc.app.platform.answer.AnswerDrafts;
import io.fundcalc.app.platform.answer.AnswerDrafts.Draft;
import io.fundcalc.app.platform.calculation.CalculationAnswer;
import io.fundcalc.app.platform.calculation.Computation.Context;
import io.fundcalc.app.platform.figure.FigureWriter;
import io.fundcalc.engine.dca.Backtest;
import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.plan.Strategy;
import io.fundcalc.engine.dca.simulation.Exit;
import io.fundcalc.engine.dca.simulation.Purchase;
import io.fundcalc.engine.dca.simulation.Purchase.Status;
import io.fundcalc.engine.dca.simulation.TradedFund;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Outcome.Computed;
import io.fundcalc.engine.series.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Carries out a plan and words what came of it. */
@Service
class DcaService {

    private final AnswerDrafts answers;
    private final PlanReader plans;

    DcaService(AnswerDrafts answers, PlanReader plans) {
        this.answers = answers;
        this.plans = plans;
    }

    CalculationAnswer<BacktestResponse> backtest(BacktestRequest request, Context context) {
        Draft draft = answers.draft(DcaConventions.FAMILY, context);
        PlanReader.Read read = plans.read(request.series(), request.plan(), draft, context);
        Plan plan = read.plan(request.plan());
        Backtest.Result result = PlanInput.checked(() -> Backtest.of(read.fund(), plan, request.includes(Part.CHART)));
        return new Answer(read.fund(), plan, result).finish(draft, request);
    }

    /** One answer in the making. */
    private record Answer(TradedFund fund, Plan plan, Backtest.Result result) {

        CalculationAnswer<BacktestResponse> finish(Draft draft, BacktestRequest asked) {
            FigureWriter figures = draft.figures();
            BacktestResponse response = new BacktestResponse(
                    result.periods(),
                    result.skipped(),
                    money(result.invested()),
                    money(result.fees()),
                    shares(result.shares()),
                    figures.value("averageCost", result.averageCost()),
                    money(result.endValue()),
                    money(result.cash()),
                    money(result.exitFees()),
                    money(result.gain()),
                    figures.value("simpleReturn", result.simpleReturn()),
                    figures.value("xirr", result.xirr()),
                    figures.value("maxDrawdown", result.maxDrawdown()),
                    result.lumpSum() == null ? null : lumpSum(result.lumpSum(), draft.figures()),
                    asked.includes(Part.PURCHASES)
                            ? result.purchases().stream().map(this::row).toList()
                            : null,
                    result.exits().stream().map(this::row).toList(),
                    result.chart() == null ? null : chart(result.chart()),
                    figures.unavailable());
            draft.explain("backtest.endValue", response.endValue(), null);
            draft.explain("backtest.averageCost", response.averageCost(), null);
            draft.explain("backtest.simpleReturn", response.simpleReturn(), Backtest.returnTerms(plan, result));
            draft.explain("backtest.xirr", response.xirr(), null);
            draft.explain("backtest.maxDrawdown", response.maxDrawdown(), null);
            notes(draft, asked.plan());
            return draft.finish(response, DcaConventions.of(plan));
        }

        private void notes(Draft draft, PlanRequest asked) {
            if (result.unread() > 0) {
                draft.note("STRATEGY_KNEW_TOO_LITTLE", "/result/purchases", result.unread());
            }
            int days =
                    fund.dates().day(fund.dates().lastOnOrBefore(plan.schedule().to())) - firstDay();
            if (result.xirr() instanceof Computed && days < 365) {
                draft.note("RATE_EXTRAPOLATED", "/result/xirr", days);
            }
            if (plan.strategy() instanceof Strategy.Grid && (asked.amount() != null || asked.frequency() != null)) {
                draft.note("GRID_HAS_NO_INSTALMENTS", "/plan/amount");
            }
        }

        private int firstDay() {
            return result.purchases().stream()
                    .filter(Purchase::paidIn)
                    .mapToInt(one -> fund.dates().day(one.at()))
                    .findFirst()
                    .orElse(0);
        }

        private LumpSumResult lumpSum(Backtest.LumpSum lump, FigureWriter figures) {
            return new LumpSumResult(
                    money(lump.endValue()),
                    lump.simpleReturn(),
                    figures.value("xirr", lump.xirr()),
                    figures.unavailable());
        }

        private PurchaseRow row(Purchase one) {
            LocalDate scheduled = LocalDate.ofEpochDay(one.scheduled());
            return one.status() == Status.SKIPPED
                    ? new PurchaseRow(scheduled, null, one.status(), one.cause(), null, null, null, null)
                    : new PurchaseRow(
                            scheduled,
                            fund.dates().date(one.at()),
                            one.status(),
                            one.cause(),
                            money(one.amount()),
                            money(one.fee()),
                            fund.nav(one.at()),
                            shares(one.shares()));
        }

        private ExitRow row(Exit one) {
            return new ExitRow(
                    fund.dates().date(one.signalAt()),
                    fund.dates().date(one.at()),
                    fund.nav(one.at()),
                    shares(one.shares()),
                    money(one.amount()),
                    money(one.fee()),
                    money(one.invested()),
                    money(one.gain()),
                    one.simpleReturn(),
                    number(one.xirr()),
                    one.days());
        }

        private static @Nullable Double number(Outcome<Double> outcome) {
            return outcome instanceof Computed<Double> computed ? computed.value() : null;
        }

        private PlanChart chart(Backtest.Chart chart) {
            Dates dates = fund.dates();
            int end = dates.lastOnOrBefore(plan.schedule().to()) + 1;
            return new PlanChart(
                    IntStream.range(chart.first(), end).mapToObj(dates::date).toArray(LocalDate[]::new),
                    course(chart.value(), chart.first(), end),
                    course(chart.invested(), chart.first(), end),
                    course(chart.lumpSum(), chart.first(), end));
        }

        private BigDecimal[] course(long[] amounts, int from, int to) {
            return LongStream.of(amounts)
                    .skip(from)
                    .limit(to - (long) from)
                    .mapToObj(this::money)
                    .toArray(BigDecimal[]::new);
        }

        private BigDecimal money(long units) {
            return BigDecimal.valueOf(units, plan.rounding().moneyScale());
        }

        private BigDecimal shares(long units) {
            return BigDecimal.valueOf(units, plan.rounding().shareScale());
        }
    }
}
