package io.fundcalc.app.fees;

import io.fundcalc.app.fees.FeesRequests.RedemptionRequest;
import io.fundcalc.app.fees.FeesRequests.SubscriptionRequest;
import io.fundcalc.app.fees.PlanRequests.CompareRequest;
import io.fundcalc.app.fees.PlanRequests.ConversionRequest;
import io.fundcalc.app.fees.PlanRequests.DragRequest;
import io.fundcalc.app.fees.PlanRequests.SchedulesRequest;
import io.fundcalc.app.fees.PlanRequests.ShareClassRequest;
import io.fundcalc.app.platform.calculation.NamedCalculation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers this room's calculations by name. */
@Configuration(proxyBeanMethods = false)
class FeesCalculations {

    @Bean
    NamedCalculation<SubscriptionRequest> subscriptionByName(OrderService orders) {
        return new NamedCalculation<>("fees/subscription", SubscriptionRequest.class, orders::subscription);
    }

    @Bean
    NamedCalculation<RedemptionRequest> redemptionByName(OrderService orders) {
        return new NamedCalculation<>("fees/redemption", RedemptionRequest.class, orders::redemption);
    }

    @Bean
    NamedCalculation<ConversionRequest> conversionByName(PlanService plans) {
        return new NamedCalculation<>("fees/conversion", ConversionRequest.class, plans::conversion);
    }

    @Bean
    NamedCalculation<ShareClassRequest> shareClassByName(PlanService plans) {
        return new NamedCalculation<>("fees/share-class", ShareClassRequest.class, plans::shareClass);
    }

    @Bean
    NamedCalculation<DragRequest> dragByName(PlanService plans) {
        return new NamedCalculation<>("fees/drag", DragRequest.class, plans::drag);
    }

    @Bean
    NamedCalculation<SchedulesRequest> schedulesByName(ScheduleService rules) {
        return new NamedCalculation<>("fees/schedules", SchedulesRequest.class, rules::schedules);
    }

    @Bean
    NamedCalculation<CompareRequest> compareByName(PlanService plans) {
        return new NamedCalculation<>("fees/compare", CompareRequest.class, plans::compare);
    }
}
