package io.fundcalc.app.fund;

import io.fundcalc.app.fund.KnownSources.Known;
import io.fundcalc.app.fund.copy.HistoryCache;
import io.fundcalc.app.fund.copy.HistoryLifetimes;
import io.fundcalc.app.fund.copy.SharedHistories;
import io.fundcalc.app.fund.copy.redis.RedisHistories;
import io.fundcalc.app.fund.outbound.Outbound;
import io.fundcalc.app.fund.outbound.SourceAddress;
import io.fundcalc.app.fund.outbound.SourceRecord;
import io.fundcalc.app.fund.outbound.Wire;
import io.fundcalc.app.fund.search.FundDirectory;
import io.fundcalc.app.fund.source.NavSource;
import io.fundcalc.app.fund.source.eastmoney.EastmoneySource;
import io.fundcalc.app.fund.source.folder.FolderSource;
import io.fundcalc.app.fund.source.folder.SampleSource;
import io.fundcalc.app.fund.source.india.AmfiSource;
import io.fundcalc.app.fund.source.india.MfapiSource;
import io.fundcalc.app.fund.source.market.EcbSource;
import io.fundcalc.app.fund.source.market.FredSource;
import io.fundcalc.app.fund.source.market.YahooSource;
import io.fundcalc.app.platform.config.CacheProperties;
import io.fundcalc.app.platform.observability.BreakerMeter;
import io.fundcalc.app.platform.sample.SampleFunds;
import io.fundcalc.app.platform.trace.Tracing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Puts the sources together: those that are named, and what lies on this machine. */
@Configuration(proxyBeanMethods = false)
class FundConfiguration {

    /** How a network source is made. */
    private record Maker(Function<String, SourceAddress> address, Function<Outbound, NavSource> source) {}

    @Bean(destroyMethod = "close")
    Wire wire(SourceProperties settings, Tracing tracing) {
        return new Wire(settings.outbound().connectTimeout(), tracing);
    }

    @Bean
    KnownSources knownSources(SourceProperties settings, Wire wire, MeterRegistry registry, SampleFunds samples) {
        Map<String, Maker> makers = makers(settings);
        List<String> named = settings.enabled().stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
        String directory = settings.directory().strip();
        if (named.contains(FolderSource.ID) && directory.isEmpty()) {
            throw new IllegalArgumentException("FUNDCALC_SOURCES names \"" + FolderSource.ID
                    + "\": say where it is with FUNDCALC_SOURCE_DIRECTORY, which alone switches it on");
        }
        for (String id : named) {
            if (!id.equals(FolderSource.ID) && !makers.containsKey(id)) {
                throw new IllegalArgumentException(
                        "FUNDCALC_SOURCES names \"" + id + "\"; known sources are " + String.join(", ", makers.keySet())
                                + ", and " + FolderSource.ID + " by FUNDCALC_SOURCE_DIRECTORY");
            }
        }
        List<Known> known = new ArrayList<>();
        makers.forEach((id, maker) ->
                known.add(named.contains(id) ? on(id, maker, settings, wire, registry) : new Known(id, null, null)));
        known.add(new Known(FolderSource.ID, directory.isEmpty() ? null : folder(directory, settings), null));
        known.add(new Known(SampleFunds.SOURCE, new SampleSource(samples), null));
        return new KnownSources(known);
    }

    /** A quarter of the room for copies, which hold the same histories in a third of the bytes. */
    private static FolderSource folder(String directory, SourceProperties settings) {
        return new FolderSource(Path.of(directory), settings.copies().memory().toBytes() / 4);
    }

    private static Map<String, Maker> makers(SourceProperties settings) {
        Map<String, Maker> makers = new LinkedHashMap<>();
        makers.put(
                EastmoneySource.ID,
                new Maker(
                        EastmoneySource::address,
                        way -> new EastmoneySource(way, settings.outbound().budget())));
        makers.put(MfapiSource.ID, new Maker(MfapiSource::address, MfapiSource::new));
        makers.put(AmfiSource.ID, new Maker(AmfiSource::address, AmfiSource::new));
        makers.put(YahooSource.ID, new Maker(YahooSource::address, YahooSource::new));
        makers.put(EcbSource.ID, new Maker(EcbSource::address, EcbSource::new));
        makers.put(FredSource.ID, new Maker(FredSource::address, FredSource::new));
        return makers;
    }

    private static Known on(String id, Maker maker, SourceProperties settings, Wire wire, MeterRegistry registry) {
        SourceAddress address = maker.address().apply(settings.urls().getOrDefault(id, ""));
        Outbound.Limits limits = new Outbound.Limits(
                settings.outbound().timeout(),
                settings.outbound().perSecond(),
                settings.outbound().burst());
        Outbound way = new Outbound(address, limits, wire, new SourceRecord(id, registry));
        Gauge.builder("fundcalc.source.up", way, outbound -> outbound.breaker().equals("open") ? 0 : 1)
                .description("Whether a source is asked; 0 while it is left alone after failures")
                .tag("source", id)
                .register(registry);
        BreakerMeter.register(registry, "source-" + id, () -> way.breaker().equals("open"));
        return new Known(id, maker.source().apply(way), way);
    }

    @Bean(destroyMethod = "close")
    SharedHistories sharedCopies(CacheProperties cache, KnownSources sources, MeterRegistry registry) {
        boolean network = sources.on().stream().anyMatch(source -> !source.local());
        if (cache.redis().url().isBlank() || !network) {
            return SharedHistories.NONE;
        }
        RedisHistories copies = new RedisHistories(
                cache.redis(),
                kind -> Counter.builder("fundcalc.copies.redis.faults")
                        .description("Commands for kept histories that Redis did not serve")
                        .tag("kind", kind)
                        .register(registry)
                        .increment());
        BreakerMeter.register(registry, "copies-redis", copies::open);
        return copies;
    }

    @Bean
    HistoryCache fundCopies(SourceProperties settings, SharedHistories shared) {
        SourceProperties.Copies copies = settings.copies();
        HistoryLifetimes patience = new HistoryLifetimes(
                copies.recent(), copies.closed(), copies.kept(), copies.negative(), copies.patience());
        return new HistoryCache(shared, patience, copies.memory().toBytes(), InstantSource.system());
    }

    @Bean(destroyMethod = "close")
    FundDirectory fundDirectory(KnownSources sources, SourceProperties settings) {
        return new FundDirectory(sources.on(), settings.copies().index());
    }

    /** Lists are fetched when the service already answers: starting waits for no network. */
    @Bean
    BeginOnceReady beginOnceReady(FundDirectory directory) {
        return new BeginOnceReady(directory);
    }

    record BeginOnceReady(FundDirectory directory) {

        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            directory.begin();
        }
    }
}
