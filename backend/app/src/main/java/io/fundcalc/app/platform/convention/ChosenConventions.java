package io.fundcalc.app.platform.convention;

import io.fundcalc.app.platform.json.NumberOrWord;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.problem.Shown;
import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.convention.Profile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The profile's choices with the caller's laid over them. */
public final class ChosenConventions {

    private static final String POINTER = "/conventions";
    private static final double LEAST_CONFIDENCE = 0.5;
    /** Far above any calendar; keeps powers of it finite. */
    private static final double MOST_PERIODS = 100_000;

    private ChosenConventions() {}

    /**
     * The conventions to compute with.
     *
     * @throws ProblemException where a number lies outside its range
     */
    public static Conventions of(@Nullable ConventionsRequest asked) {
        if (asked == null) {
            return Profile.DEFAULT.defaults();
        }
        refuse(asked);
        Conventions base = or(asked.profile(), Profile.DEFAULT).defaults();
        return new Conventions(
                base.profile(),
                or(asked.annualization(), base.annualization()),
                or(asked.annualiseShort(), base.annualiseShort()),
                or(asked.frequency(), base.frequency()),
                number(asked.periodsPerYear(), base.periodsPerYear()),
                or(asked.returns(), base.returns()),
                or(asked.ddof(), base.ddof()),
                or(asked.riskFree(), base.riskFree()),
                asked.mar() == null ? base.mar() : asked.mar(),
                or(asked.downside(), base.downside()),
                or(asked.sharpe(), base.sharpe()),
                or(asked.varMethod(), base.varMethod()),
                or(asked.cvarMethod(), base.cvarMethod()),
                or(asked.confidence(), base.confidence()),
                or(asked.moments(), base.moments()),
                (int) number(asked.calmarWindow(), base.calmarWindowMonths()),
                or(asked.alpha(), base.alpha()),
                or(asked.informationRatio(), base.informationRatio()),
                or(asked.capture(), base.capture()),
                or(asked.basis(), base.basis()));
    }

    private static void refuse(ConventionsRequest asked) {
        List<Fault> faults = new ArrayList<>();
        if (asked.profile() == Profile.EXCEL) {
            faults.add(new Fault(POINTER + "/profile", "PROFILE_OF_CASH_FLOWS", Profile.EXCEL.toString()));
        }
        Integer ddof = asked.ddof();
        if (ddof != null && ddof != 0 && ddof != 1) {
            faults.add(new Fault(POINTER + "/ddof", "DDOF_OUT_OF_RANGE", String.valueOf(ddof)));
        }
        Double confidence = asked.confidence();
        if (confidence != null && !(confidence > LEAST_CONFIDENCE && confidence < 1)) {
            faults.add(new Fault(POINTER + "/confidence", "CONFIDENCE_OUT_OF_RANGE", String.valueOf(confidence)));
        }
        refuseRate(faults, "riskFree", asked.riskFree());
        refuseRate(faults, "mar", asked.mar());
        refuseNumber(faults, "periodsPerYear", asked.periodsPerYear(), "auto");
        refuseNumber(faults, "calmarWindow", asked.calmarWindow(), "all");
        if (asked.riskFree() != null && asked.riskFreeSeries() != null) {
            faults.add(new Fault(POINTER + "/riskFreeSeries", "TWO_RISK_FREE_RATES"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, faults);
        }
    }

    private static void refuseRate(List<Fault> faults, String field, @Nullable Double rate) {
        if (rate != null && !(rate > -1 && Double.isFinite(rate))) {
            faults.add(new Fault(POINTER + "/" + field, "RATE_OUT_OF_RANGE", String.valueOf(rate)));
        }
    }

    /** The word stands for 0, which the engine reads as "find out" or "without limit". */
    private static void refuseNumber(List<Fault> faults, String field, @Nullable NumberOrWord asked, String word) {
        if (asked == null || word.equals(asked.word())) {
            return;
        }
        boolean whole = asked.number() == Math.rint(asked.number());
        boolean fits =
                asked.number() > 0 && asked.number() <= MOST_PERIODS && (whole || field.equals("periodsPerYear"));
        if (asked.word() != null || !fits) {
            String shown = asked.word() != null ? Shown.text(asked.word()) : String.valueOf(asked.number());
            faults.add(new Fault(POINTER + "/" + field, "NOT_A_COUNT", shown, word));
        }
    }

    private static double number(@Nullable NumberOrWord asked, double fallback) {
        return asked == null ? fallback : asked.number();
    }

    private static <T> T or(@Nullable T asked, T fallback) {
        return asked == null ? fallback : asked;
    }
}
