package io.fundcalc.app.platform.web;

import io.fundcalc.app.platform.config.ServiceProperties;
import io.fundcalc.app.platform.observability.RequestRecord;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the frame around everything. */
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
    FilterRegistrationBean<RequestFrame> requestFrame(ServiceProperties service, RequestRecord record) {
        FilterRegistrationBean<RequestFrame> frame =
                new FilterRegistrationBean<>(new RequestFrame(service.version(), record));
        frame.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return frame;
    }
}
