package io.fundcalc.app.platform.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What bodies of requests and responses may take of the service while they are on their way.
 *
 * @param budget bytes that the JSON bodies of all requests take at once, from their first byte to the end of the request;
 *     one caller gets a third of it
 * @param rate bytes a second that a body has to arrive at, after the first seconds
 * @param sendTimeout for a whole response to be taken by its caller
 */
@ConfigurationProperties("fundcalc.body")
public record BodyProperties(
        @DefaultValue("48MB") DataSize budget,
        @DefaultValue("8KB") DataSize rate,
        @DefaultValue("2m") Duration sendTimeout) {}
