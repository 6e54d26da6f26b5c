package io.fundcalc.app;

import io.fundcalc.app.platform.compute.Carriers;
import io.fundcalc.app.platform.start.Preflight;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FundCalcApplication {

    public static void main(String[] args) {
        Preflight.here().fault().ifPresent(fault -> {
            System.err.println("fund-calc: " + fault);
            System.exit(Preflight.CONFIGURATION);
        });
        Carriers.reserve();
        SpringApplication.run(FundCalcApplication.class, args);
    }
}
