package io.fundcalc.app.platform.sample;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The shipped samples: six funds and their benchmark, drawn once when first asked for. */
@Component
public class SampleFunds {

    /** The source that a reference names, {@code sample:index}. */
    public static final String SOURCE = "sample";

    /** Code of the benchmark. */
    public static final String BENCHMARK = "benchmark";

    private static final class Drawn {
        private static final List<SampleFund> FUNDS = SampleCatalogue.draw(Market.draw());
    }

    /** All of them, in the order in which they are shown. */
    public List<SampleFund> all() {
        return Drawn.FUNDS;
    }

    /** The one of this code. */
    public Optional<SampleFund> find(String code) {
        return all().stream().filter(fund -> fund.code().equals(code)).findFirst();
    }
}
