package io.fundcalc.app.fund;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which NAV sources are asked, and how long their answers are good.
 *
 * @param enabled ids of network sources; none by default: no outbound calls are made
 * @param directory of NAV files; empty: none
 * @param urls scheme, host and port to use instead of a source's own, by id
 * @param outbound calls to the network
 * @param copies of histories
 */
@ConfigurationProperties("fundcalc.sources")
public record SourceProperties(
        @DefaultValue List<String> enabled,
        @DefaultValue("") String directory,
        @DefaultValue Map<String, String> urls,
        @DefaultValue Outbound outbound,
        @DefaultValue Copies copies) {

    /**
     * Calls to the network, for each source.
     *
     * @param connectTimeout of one attempt
     * @param timeout of one call with its retries
     * @param perSecond calls in the long run
     * @param burst calls at once after a rest
     * @param budget for all calls that one history takes
     */
    public record Outbound(
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("10") int perSecond,
            @DefaultValue("40") int burst,
            @DefaultValue("20s") Duration budget) {}

    /**
     * Copies of histories.
     *
     * @param recent after which the last days are asked for again
     * @param closed after which the whole history is
     * @param kept for which a copy serves when its source is unavailable
     * @param negative for which a fault is remembered instead of being met again
     * @param patience of a caller with an older copy at hand: then it is given that
     * @param memory of copies in the process
     * @param index age at which the list of funds is fetched anew
     */
    public record Copies(
            @DefaultValue("30m") Duration recent,
            @DefaultValue("7d") Duration closed,
            @DefaultValue("30d") Duration kept,
            @DefaultValue("60s") Duration negative,
            @DefaultValue("1500ms") Duration patience,
            @DefaultValue("48MB") DataSize memory,
            @DefaultValue("1d") Duration index) {}
}
