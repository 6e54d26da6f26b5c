package io.fundcalc.app.dca;

import io.fundcalc.app.dca.DcaRequests.BacktestRequest;
import io.fundcalc.app.dca.DcaRequests.ComparePlansRequest;
import io.fundcalc.app.dca.DcaRequests.SweepRequest;
import io.fundcalc.app.platform.calculation.NamedCalculation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers this room's calculations by name. */
@Configuration(proxyBeanMethods = false)
class DcaCalculations {

    @Bean
    NamedCalculation<BacktestRequest> dcaBacktestByName(DcaService service) {
        return new NamedCalculation<>("dca/backtest", BacktestRequest.class, service::backtest);
    }

    @Bean
    NamedCalculation<SweepRequest> dcaSweepByName(SweepService service) {
        return new NamedCalculation<>("dca/sweep", SweepRequest.class, service::sweep);
    }

    @Bean
    NamedCalculation<ComparePlansRequest> dcaCompareByName(CompareService service) {
        return new NamedCalculation<>("dca/compare", ComparePlansRequest.class, service::compare);
    }
}
