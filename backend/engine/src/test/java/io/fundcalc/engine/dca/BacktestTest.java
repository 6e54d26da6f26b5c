package io.fundcalc.engine.dca;

import io.fundcalc.engine.dca.PlanCases.Case;
import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.simulation.Exit;
import io.fundcalc.engine.dca.simulation.Purchase;
import io.fundcalc.engine.dca.simulation.TradedFund;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Outcome.Computed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans of the contract's cases, to the cent. */
class BacktestTest {

    static Stream<Case> cases() {
        return PlanCases.of("backtest");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheCase(Case one) {
        TradedFund fund = one.fund();
        Plan plan = one.plan();
        one.agrees(figures(fund, plan, Backtest.of(fund, plan, false)));
    }

    private static Map<String, @Nullable Object> figures(TradedFund fund, Plan plan, Backtest.Result result) {
        Map<String, @Nullable Object> all = new HashMap<>();
        int money = plan.rounding().moneyScale();
        int shares = plan.rounding().shareScale();
        all.put("periods", result.periods());
        all.put("skipped", result.skipped());
        all.put("invested", BigDecimal.valueOf(result.invested(), money));
        all.put("fees", BigDecimal.valueOf(result.fees(), money));
        all.put("shares", BigDecimal.valueOf(result.shares(), shares));
        all.put("averageCost", number(result.averageCost()));
        all.put("endValue", BigDecimal.valueOf(result.endValue(), money));
        all.put("cash", BigDecimal.valueOf(result.cash(), money));
        all.put("gain", BigDecimal.valueOf(result.gain(), money));
        all.put("simpleReturn", number(result.simpleReturn()));
        all.put("xirr", number(result.xirr()));
        all.put("maxDrawdown", number(result.maxDrawdown()));
        all.put("exitFees", BigDecimal.valueOf(result.exitFees(), money));
        Backtest.LumpSum lump = Objects.requireNonNull(result.lumpSum(), "a plan that pays in");
        all.put("lumpSum.endValue", BigDecimal.valueOf(lump.endValue(), money));
        all.put("lumpSum.simpleReturn", lump.simpleReturn());
        all.put("lumpSum.xirr", number(lump.xirr()));
        all.put("purchases.length", result.purchases().size());
        all.put("exits.length", result.exits().size());
        for (int i = 0; i < result.purchases().size(); i++) {
            Purchase each = result.purchases().get(i);
            String path = "purchases[" + i + "].";
            all.put(path + "scheduled", LocalDate.ofEpochDay(each.scheduled()));
            all.put(path + "date", each.at() < 0 ? null : fund.dates().date(each.at()));
            all.put(path + "status", each.status());
            all.put(path + "reason", each.cause());
            all.put(path + "amount", BigDecimal.valueOf(each.amount(), money));
            all.put(path + "fee", BigDecimal.valueOf(each.fee(), money));
            all.put(path + "nav", each.at() < 0 ? null : fund.nav(each.at()));
            all.put(path + "shares", BigDecimal.valueOf(each.shares(), shares));
        }
        List<Exit> exits = result.exits();
        for (int i = 0; i < exits.size(); i++) {
            Exit each = exits.get(i);
            String path = "exits[" + i + "].";
            all.put(path + "signal", fund.dates().date(each.signalAt()));
            all.put(path + "date", fund.dates().date(each.at()));
            all.put(path + "shares", BigDecimal.valueOf(each.shares(), shares));
            all.put(path + "amount", BigDecimal.valueOf(each.amount(), money));
            all.put(path + "fee", BigDecimal.valueOf(each.fee(), money));
            all.put(path + "invested", BigDecimal.valueOf(each.invested(), money));
            all.put(path + "gain", BigDecimal.valueOf(each.gain(), money));
            all.put(path + "simpleReturn", each.simpleReturn());
            all.put(path + "xirr", number(each.xirr()));
            all.put(path + "days", each.days());
        }
        return all;
    }

    private static @Nullable Double number(Outcome<Double> outcome) {
        return outcome instanceof Computed<Double> computed ? computed.value() : null;
    }
}
