package io.fundcalc.app.platform.convention;

import io.fundcalc.app.platform.convention.ConventionsRequest.DatedRate;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.engine.performance.track.RiskFreeRates;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.InvalidSeriesException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dated risk-free rates of a request as the engine takes them. */
public final class DatedRates {

    private static final String POINTER = "/conventions/riskFreeSeries";

    /** Rates that a sentence lists before the last one. */
    private static final int FIRST_RATES = 3;

    private DatedRates() {}

    /** The rates in a sentence: {@code 2020-01-28: 0.02; 2021-01-04: 0.03}, the first three and the last of many. */
    public static String text(List<DatedRate> rates) {
        List<String> texts =
                rates.stream().map(rate -> rate.date() + ": " + rate.rate()).toList();
        return texts.size() <= FIRST_RATES + 1
                ? String.join("; ", texts)
                : String.join("; ", texts.subList(0, FIRST_RATES)) + "; … " + texts.getLast();
    }

    /**
     * The rates; null when the request names none.
     *
     * @throws ProblemException where dates do not ascend, a rate is out of range, or the first one begins too late
     */
    public static @Nullable RiskFreeRates of(@Nullable ConventionsRequest asked, int firstDay) {
        List<DatedRate> given = asked == null ? null : asked.riskFreeSeries();
        if (given == null) {
            return null;
        }
        try {
            int[] days = given.stream()
                    .mapToInt(rate -> (int) rate.date().toEpochDay())
                    .toArray();
            RiskFreeRates rates = new RiskFreeRates(
                    Dates.of(days), given.stream().mapToDouble(DatedRate::rate).toArray());
            if (rates.dates().first() > firstDay) {
                String wanted = LocalDate.ofEpochDay(firstDay).toString();
                throw invalid(new Fault(
                        POINTER + "/0/date",
                        "STARTS_TOO_LATE",
                        given.getFirst().date().toString(),
                        wanted));
            }
            return rates;
        } catch (InvalidSeriesException broken) {
            throw invalid(fault(broken, given));
        }
    }

    private static Fault fault(InvalidSeriesException broken, List<DatedRate> given) {
        int at = broken.index();
        return switch (broken.rule()) {
            case NOT_ASCENDING, DUPLICATE_DATE ->
                new Fault(
                        POINTER + "/" + at + "/date",
                        broken.rule().name(),
                        given.get(at).date().toString(),
                        given.get(at - 1).date().toString());
            case EMPTY -> new Fault(POINTER, "EMPTY_SERIES");
            default ->
                new Fault(
                        POINTER + "/" + at + "/rate",
                        "RATE_OUT_OF_RANGE",
                        String.valueOf(given.get(at).rate()));
        };
    }

    private static ProblemException invalid(Fault fault) {
        return new ProblemException(ProblemType.INVALID, fault);
    }
}
