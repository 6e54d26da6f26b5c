package io.fundcalc.app.performance;

import io.fundcalc.app.platform.calculation.NamedCalculation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers this room's calculations by name. */
@Configuration(proxyBeanMethods = false)
class PerformanceCalculations {

    @Bean
    NamedCalculation<TearSheetRequest> tearSheetByName(PerformanceService service) {
        return new NamedCalculation<>("performance/tear-sheet", TearSheetRequest.class, service::tearSheet);
    }
}
