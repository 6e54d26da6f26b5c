package io.fundcalc.app.platform.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where traces go.
 *
 * @param endpoint of a receiver of OTLP over HTTP, without the path; empty: there are no traces
 * @param percent of the traces that begin here; a trace that a caller began is followed as the caller decided
 */
@ConfigurationProperties("fundcalc.traces")
public record TraceProperties(
        @DefaultValue("") String endpoint,
        @DefaultValue("100") int percent) {

    /** Whether there are traces at all. */
    public boolean on() {
        return !endpoint.isBlank();
    }
}
