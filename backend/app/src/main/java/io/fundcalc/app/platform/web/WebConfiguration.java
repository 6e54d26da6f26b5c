package io.fundcalc.app.platform.web;

import io.fundcalc.app.platform.config.BodyProperties;
import io.fundcalc.app.platform.config.ServiceProperties;
import io.fundcalc.app.platform.observability.RequestRecord;
import io.fundcalc.app.platform.problem.Problems;
import io.fundcalc.app.platform.session.SessionRegistry;
import io.fundcalc.app.platform.trace.Tracing;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the frame around everything, and inside it what refuses a call for its origin or its query. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    /** A ten-year history is then read in two pieces, not in seven; every connection holds one such buffer. */
    private static final String READ_BUFFER_BYTES = "32768";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> readBuffers() {
        return server -> server.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appReadBufSize", READ_BUFFER_BYTES));
    }

    @Bean
    FilterRegistrationBean<RequestFrame> requestFrame(
            ServiceProperties service,
            BodyProperties bodies,
            RequestRecord record,
            SessionRegistry sessions,
            Tracing tracing) {
        FilterRegistrationBean<RequestFrame> frame = new FilterRegistrationBean<>(
                new RequestFrame(service.version(), bodies.sendTimeout(), record, sessions, tracing));
        frame.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return frame;
    }

    @Bean
    FilterRegistrationBean<CrossSiteGuard> crossSiteGuard(Problems problems) {
        FilterRegistrationBean<CrossSiteGuard> guard = new FilterRegistrationBean<>(new CrossSiteGuard(problems));
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return guard;
    }

    @Bean
    FilterRegistrationBean<QueryGuard> queryGuard(Problems problems) {
        FilterRegistrationBean<QueryGuard> guard = new FilterRegistrationBean<>(new QueryGuard(problems));
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return guard;
    }
}
