package io.fundcalc.app.platform.probe;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test against the whole service on a real port, with the probe calculation beside the real ones. Two compute slots
 * with two places to wait, short waits, and no limit of calls, so that limits of size and time can be met on purpose.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "fundcalc.rate-limit.enabled=false",
            "fundcalc.calculation.threads=2",
            "fundcalc.calculation.queue=2",
            "fundcalc.calculation.body-timeout=1s",
            "server.tomcat.connection-timeout=600ms",
            "logging.level.root=warn"
        })
@Import(ProbeController.class)
public @interface ServiceTest {}
