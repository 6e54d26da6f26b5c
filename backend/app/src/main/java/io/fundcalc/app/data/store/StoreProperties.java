package io.fundcalc.app.data.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long and how much is kept.
 *
 * @param life of a data set after its last use
 * @param sessionLimit all data sets of one session, compressed; in the process a quarter of memoryLimit at most
 * @param mostPerSession their number
 * @param memoryLimit all data sets of all sessions, where there is no Redis and they live in the process
 * @param nearLimit data sets kept ready in the process beside Redis
 */
@ConfigurationProperties("fundcalc.datasets")
public record StoreProperties(
        @DefaultValue("24h") Duration life,
        @DefaultValue("100MB") DataSize sessionLimit,
        @DefaultValue("200") int mostPerSession,
        @DefaultValue("96MB") DataSize memoryLimit,
        @DefaultValue("32MB") DataSize nearLimit) {}
