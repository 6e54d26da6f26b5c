package io.fundcalc.app.platform.limit;

import io.fundcalc.app.platform.caller.Principals;
import io.fundcalc.app.platform.config.RateLimitProperties;
import io.fundcalc.app.platform.limit.redis.InstanceCount;
import io.fundcalc.app.platform.limit.redis.SharedBuckets;
import io.fundcalc.app.platform.problem.Problems;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the limiter before the API, and before nothing else: probes and the page are free. */
@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

    @Bean
    ActiveCallers activeCallers(MeterRegistry registry) {
        return new ActiveCallers(registry);
    }

    @Bean
    Limiter limiter(SharedBuckets shared, InstanceCount counted, RateLimitProperties settings, MeterRegistry registry) {
        IntSupplier instances = settings.instances() > 0 ? settings::instances : counted::number;
        return new TieredLimiter(shared, new LocalLimiter(TimeMeter.SYSTEM_MILLISECONDS), instances, registry);
    }

    @Bean
    RateLimitFilter.Parts rateLimitParts(Principals principals, ActiveCallers active, Limiter limiter) {
        return new RateLimitFilter.Parts(principals, active, limiter);
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitFilter(
            RateLimitProperties settings,
            RateLimitFilter.Parts parts,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints,
            Problems problems) {
        // The endpoints are known after the filters have been made.
        Supplier<CallCosts> costs = SingletonSupplier.of(() -> new CallCosts(endpoints.getObject()));
        FilterRegistrationBean<RateLimitFilter> filter =
                new FilterRegistrationBean<>(new RateLimitFilter(settings, parts, costs, problems));
        filter.addUrlPatterns("/api/*", "/upload");
        // After what refuses a call for its origin or its query.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return filter;
    }
}
