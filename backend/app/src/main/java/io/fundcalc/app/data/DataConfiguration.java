package io.fundcalc.app.data;

import io.fundcalc.app.data.redis.RedisDatasets;
import io.fundcalc.app.data.store.DatasetCodec;
import io.fundcalc.app.data.store.DatasetStore;
import io.fundcalc.app.data.store.Datasets;
import io.fundcalc.app.data.store.MemoryDatasets;
import io.fundcalc.app.data.store.StoreProperties;
import io.fundcalc.app.platform.state.StateRedis;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the data sets where state lives: in its Redis where there is one, else in the process. */
@Configuration(proxyBeanMethods = false)
class DataConfiguration {

    @Bean
    DatasetCodec datasetCodec(JsonMapper json, StoreProperties settings, MeterRegistry registry) {
        return new DatasetCodec(json, settings, registry);
    }

    @Bean
    DatasetStore datasetStore(StateRedis state, StoreProperties settings, DatasetCodec codec) {
        return state.configured()
                ? new RedisDatasets(state, settings, codec)
                : new MemoryDatasets(settings, InstantSource.system());
    }

    @Bean
    Datasets datasets(DatasetStore store, DatasetCodec codec, StoreProperties settings, MeterRegistry registry) {
        Datasets datasets = new Datasets(store, codec, settings);
        Gauge.builder("fundcalc.active.sessions", datasets, Datasets::sessions)
                .description("Sessions that keep data sets here")
                .register(registry);
        Gauge.builder("fundcalc.datasets", datasets, Datasets::number)
                .description("Data sets that are kept")
                .register(registry);
        return datasets;
    }
}
