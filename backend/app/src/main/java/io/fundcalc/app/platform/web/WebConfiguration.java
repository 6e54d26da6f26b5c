package io.fundcalc.app.platform.web;

import io.fundcalc.app.platform.config.ServiceProperties;
import io.fundcalc.app.platform.observability.RequestRecord;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the frame around everything. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    FilterRegistrationBean<RequestFrame> requestFrame(ServiceProperties service, RequestRecord record) {
        FilterRegistrationBean<RequestFrame> frame =
                new FilterRegistrationBean<>(new RequestFrame(service.version(), record));
        frame.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return frame;
    }
}
