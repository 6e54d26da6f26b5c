package io.fundcalc.app;

import io.fundcalc.app.platform.compute.CarrierWatch;
import io.fundcalc.app.platform.compute.Carriers;
import io.fundcalc.app.platform.observability.StandardErrorLog;
import io.fundcalc.app.platform.start.HeapDumps;
import io.fundcalc.app.platform.start.OutOfMemory;
import io.fundcalc.app.platform.start.StartCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FundCalcApplication {

    public static void main(String[] args) {
        OutOfMemory.watchThreads();
        HeapDumps.arrange();
        Carriers.reserve();
        CarrierWatch.start();
        SpringApplication service = new SpringApplication(FundCalcApplication.class);
        service.addListeners(new StartCheck(), new StandardErrorLog());
        service.run(args);
    }
}
