package io.fundcalc.engine.performance.benchmark;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.returns.AnnualisedReturn;
import io.fundcalc.engine.performance.track.TrackPair;

/**
 * Active return: the annualised return of the fund less that of the benchmark.
 *
 * <pre>
 * Figure       activeReturn
 * Formula      A − B
 * Numbers      {annualised} − {benchmarkAnnualised}
 * Symbols      A annualised return of the fund over the common dates · B of the benchmark
 * Unit         ratio per year
 * Range        −∞ … ∞
 * Unavailable  no common return (TOO_FEW_VALUES) · under one year unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   annualization, annualiseShort, periodsPerYear, basis
 * Source       C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd ed., 2008, ch. 4
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.benchmark.SnippetsTest" region="activeReturn"}
 */
public final class ActiveReturn {

    private ActiveReturn() {}

    /** Ratio per year. */
    public static Outcome<Double> of(TrackPair pair) {
        return switch (AnnualisedReturn.of(pair.fund())) {
            case Outcome.Unavailable<Double> none -> none;
            case Outcome.Computed<Double> own ->
                AnnualisedReturn.of(pair.benchmark()).map(benchmark -> own.value() - benchmark);
        };
    }

    /** What it is computed from; only where the figure is. */
    public static Terms terms(TrackPair pair) {
        return AnnualisedReturn.of(pair.fund()) instanceof Outcome.Computed<Double> own
                        && AnnualisedReturn.of(pair.benchmark()) instanceof Outcome.Computed<Double> benchmark
                ? Terms.of("annualised", own.value()).and("benchmarkAnnualised", benchmark.value())
                : Terms.of("observations", pair.fund().size());
    }
}
