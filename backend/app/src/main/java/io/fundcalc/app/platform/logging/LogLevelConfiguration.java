package io.fundcalc.app.platform.logging;

import ch.qos.logback.classic.LoggerContext;
import java.time.InstantSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Changes the levels of this process. */
@Configuration(proxyBeanMethods = false)
class LogLevelConfiguration {

    @Bean
    LogLevels logLevels() {
        return new LogLevels((LoggerContext) LoggerFactory.getILoggerFactory(), InstantSource.system());
    }

    @Bean(destroyMethod = "close")
    LogLevelKeeper logLevelKeeper(LogLevels levels) {
        return new LogLevelKeeper(levels);
    }
}
