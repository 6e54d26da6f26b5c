package io.fundcalc.app;

import io.fundcalc.app.platform.compute.CarrierWatch;
import io.fundcalc.app.platform.compute.Carriers;
import io.fundcalc.app.platform.observability.StandardErrorLog;
import io.fundcalc.app.platform.start.HeapDumps;
import io.fundcalc.app.platform.start.OutOfMemory;
import io.fundcalc.app.platform.start.StartCheck;
import java.security.Security;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FundCalcApplication {

    /** Seconds that an address, or that a name has none, is remembered; Java's 30 and 10 outlast a Redis that moves. */
    private static final String ADDRESS_SECONDS = "2";

    public static void main(String[] args) {
        OutOfMemory.watchThreads();
        HeapDumps.arrange();
        Security.setProperty("networkaddress.cache.ttl", ADDRESS_SECONDS);
        Security.setProperty("networkaddress.cache.negative.ttl", ADDRESS_SECONDS);
        Carriers.reserve();
        CarrierWatch.start();
        SpringApplication service = new SpringApplication(FundCalcApplication.class);
        service.addListeners(new StartCheck(), new StandardErrorLog());
        service.run(args);
    }
}
