package io.fundcalc.app.cashflow;

import io.fundcalc.app.cashflow.CashFlowRequests.AnnuityRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.BehaviourGapRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.IrrRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.MirrRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.ModifiedDietzRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.NpvRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.TimeWeightedReturnRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.XirrRequest;
import io.fundcalc.app.platform.calculation.NamedCalculation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers this room's calculations by name. */
@Configuration(proxyBeanMethods = false)
class CashFlowCalculations {

    @Bean
    NamedCalculation<XirrRequest> xirrByName(CashFlowService service) {
        return new NamedCalculation<>("cash-flow/xirr", XirrRequest.class, service::xirr);
    }

    @Bean
    NamedCalculation<IrrRequest> irrByName(CashFlowService service) {
        return new NamedCalculation<>("cash-flow/irr", IrrRequest.class, service::irr);
    }

    @Bean
    NamedCalculation<MirrRequest> mirrByName(CashFlowService service) {
        return new NamedCalculation<>("cash-flow/mirr", MirrRequest.class, service::mirr);
    }

    @Bean
    NamedCalculation<NpvRequest> npvByName(CashFlowService service) {
        return new NamedCalculation<>("cash-flow/npv", NpvRequest.class, service::npv);
    }

    @Bean
    NamedCalculation<AnnuityRequest> annuityByName(AnnuityService service) {
        return new NamedCalculation<>("cash-flow/annuity", AnnuityRequest.class, service::annuity);
    }

    @Bean
    NamedCalculation<TimeWeightedReturnRequest> timeWeightedReturnByName(HoldingService service) {
        return new NamedCalculation<>(
                "cash-flow/time-weighted-return", TimeWeightedReturnRequest.class, service::timeWeightedReturn);
    }

    @Bean
    NamedCalculation<ModifiedDietzRequest> modifiedDietzByName(HoldingService service) {
        return new NamedCalculation<>("cash-flow/modified-dietz", ModifiedDietzRequest.class, service::modifiedDietz);
    }

    @Bean
    NamedCalculation<BehaviourGapRequest> behaviourGapByName(HoldingService service) {
        return new NamedCalculation<>("cash-flow/behaviour-gap", BehaviourGapRequest.class, service::behaviourGap);
    }
}
