package io.fundcalc.app.platform.trace;

import io.fundcalc.app.platform.config.ServiceProperties;
import io.fundcalc.app.platform.config.TraceProperties;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.prometheus.metrics.tracer.common.SpanContext;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Sends traces to the endpoint of the settings. Spring Boot's own tracing observes every request by a context of Micrometer,
 * which costs each request more than all that is measured here; this uses OpenTelemetry alone, in the versions that Spring
 * Boot manages.
 */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

    private static final Duration SENT_EVERY = Duration.ofSeconds(1);
    private static final Duration SENT_WITHIN = Duration.ofSeconds(5);
    private static final int MOST_WAITING = 4096;

    /** Whether an endpoint is set. */
    static final class On implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("fundcalc.traces.endpoint", "")
                    .isBlank();
        }
    }

    /** Whether none is. */
    static final class Off implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !new On().matches(context, metadata);
        }
    }

    /** What there is without an endpoint. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(Off.class)
    static class WithoutTraces {
        @Bean
        Tracing tracing() {
            return Tracing.OFF;
        }
    }

    /** What there is with one; apart, so that without one no class of the exporter is loaded. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(On.class)
    static class WithTraces {

        @Bean(destroyMethod = "close")
        SdkTracerProvider tracerProvider(TraceProperties settings, ServiceProperties service) {
            OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                    .setEndpoint(settings.endpoint().strip().replaceAll("/$", "") + "/v1/traces")
                    .setTimeout(SENT_WITHIN)
                    .build();
            return SdkTracerProvider.builder()
                    .setResource(Resource.create(Attributes.builder()
                            .put("service.name", "fund-calc")
                            .put("service.version", service.version())
                            .put("service.instance.id", service.instance())
                            .build()))
                    .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.percent() / 100.0)))
                    // When the receiver is slow, spans are dropped and no request waits.
                    .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                            .setScheduleDelay(SENT_EVERY)
                            .setMaxQueueSize(MOST_WAITING)
                            .setExporterTimeout(SENT_WITHIN)
                            .build())
                    .build();
        }

        @Bean
        Tracing tracing(SdkTracerProvider provider) {
            return new Tracing(provider.get("io.fundcalc"));
        }

        @Bean
        SpanContext exemplars() {
            return new Exemplars();
        }
    }
}
