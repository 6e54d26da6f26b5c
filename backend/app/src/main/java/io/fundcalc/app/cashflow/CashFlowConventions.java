package io.fundcalc.app.cashflow;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fundcalc.app.cashflow.CashFlowRequests.AnnualChoices;
import io.fundcalc.app.cashflow.CashFlowRequests.ProfileChoice;
import io.fundcalc.app.platform.answer.NamedConventions;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.engine.cashflow.Annuity;
import io.fundcalc.engine.cashflow.BehaviourGap;
import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.convention.FlowTiming;
import io.fundcalc.engine.convention.Profile;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The choices a calculation used, defaults filled in; those that do not concern it are left out.
 *
 * @param dayCount how years are counted
 * @param guess picks the headline among several rates
 * @param firstPeriod when the first periodic amount falls
 * @param flowTiming when on its day a flow takes place
 * @param annualization how many days make a year
 * @param annualiseShort whether spans under one year are annualised
 * @param due when in its period a payment falls
 */
record CashFlowConventions(
        Profile profile,
        @IfUsed @Nullable DayCount dayCount,
        @IfUsed @Nullable Double guess,
        @IfUsed @Nullable Integer firstPeriod,
        @IfUsed @Nullable FlowTiming flowTiming,
        @IfUsed @Nullable Annualization annualization,
        @IfUsed @Nullable Boolean annualiseShort,
        @IfUsed Annuity.@Nullable Due due)
        implements NamedConventions {

    /** Slug of the family that these belong to. */
    static final String FAMILY = "cash-flow";

    static final double USUAL_GUESS = 0.1;

    /** Sent where it concerns the calculation. */
    @JacksonAnnotationsInside
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Retention(RetentionPolicy.RUNTIME)
    @interface IfUsed {}

    static CashFlowConventions dated(
            @Nullable ProfileChoice choice, @Nullable DayCount dayCount, @Nullable Double guess) {
        return new CashFlowConventions(
                profile(choice == null ? null : choice.profile()),
                dayCount(dayCount),
                guess(guess),
                null,
                null,
                null,
                null,
                null);
    }

    static CashFlowConventions periodic(@Nullable ProfileChoice choice, @Nullable Double guess) {
        return new CashFlowConventions(
                profile(choice == null ? null : choice.profile()), null, guess(guess), 0, null, null, null, null);
    }

    static CashFlowConventions modified(@Nullable ProfileChoice choice) {
        return new CashFlowConventions(
                profile(choice == null ? null : choice.profile()), null, null, 0, null, null, null, null);
    }

    static CashFlowConventions valued(@Nullable ProfileChoice choice, @Nullable DayCount dayCount) {
        return new CashFlowConventions(
                profile(choice == null ? null : choice.profile()),
                dayCount(dayCount),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Excel's NPV takes the first amount to be one period away, its IRR and MIRR do not. */
    static CashFlowConventions valuedPeriodic(@Nullable ProfileChoice choice) {
        Profile profile = profile(choice == null ? null : choice.profile());
        return new CashFlowConventions(profile, null, null, profile == Profile.EXCEL ? 1 : 0, null, null, null, null);
    }

    static CashFlowConventions plan(Annuity.@Nullable Due due, @Nullable Double guess) {
        return new CashFlowConventions(
                Profile.DEFAULT, null, guess(guess), null, null, null, null, due == null ? Annuity.Due.END : due);
    }

    static CashFlowConventions holding(@Nullable AnnualChoices choices, @Nullable FlowTiming timing) {
        Annualization annualization = choices == null ? null : choices.annualization();
        if (annualization == Annualization.PERIODS) {
            throw new ProblemException(
                    ProblemType.INVALID, new Fault("/conventions/annualization", "ANNUALIZATION_NOT_HERE"));
        }
        Boolean annualiseShort = choices == null ? null : choices.annualiseShort();
        return new CashFlowConventions(
                profile(choices == null ? null : choices.profile()),
                null,
                null,
                null,
                timing == null ? FlowTiming.END : timing,
                annualization == null ? Annualization.ACT_365 : annualization,
                annualiseShort != null && annualiseShort,
                null);
    }

    /** These with what a money-weighted rate needs besides. */
    CashFlowConventions withRate(@Nullable DayCount years, @Nullable Double start) {
        return new CashFlowConventions(
                profile, dayCount(years), guess(start), null, flowTiming, annualization, annualiseShort, null);
    }

    private static Profile profile(@Nullable Profile asked) {
        if (asked == null) {
            return Profile.DEFAULT;
        }
        if (asked != Profile.DEFAULT && asked != Profile.EXCEL) {
            throw new ProblemException(
                    ProblemType.INVALID, new Fault("/conventions/profile", "PROFILE_NOT_HERE", asked.toString()));
        }
        return asked;
    }

    private static DayCount dayCount(@Nullable DayCount asked) {
        return asked == null ? DayCount.ACT_365F : asked;
    }

    private static double guess(@Nullable Double asked) {
        return asked == null ? USUAL_GUESS : FlowInput.rate("/guess", asked);
    }

    double guessed() {
        return guess == null ? USUAL_GUESS : guess;
    }

    DayCount counted() {
        return dayCount(dayCount);
    }

    int startsAt() {
        return firstPeriod == null ? 0 : firstPeriod;
    }

    Annuity.Due dueAt() {
        return due == null ? Annuity.Due.END : due;
    }

    BehaviourGap.Choices choices() {
        return new BehaviourGap.Choices(timed(), counted(), annualised(), annualisesShort(), guessed());
    }

    FlowTiming timed() {
        return flowTiming == null ? FlowTiming.END : flowTiming;
    }

    Annualization annualised() {
        return annualization == null ? Annualization.ACT_365 : annualization;
    }

    boolean annualisesShort() {
        return annualiseShort != null && annualiseShort;
    }

    @Override
    public Map<String, @Nullable Object> byName() {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        put(named, "profile", profile);
        put(named, "dayCount", dayCount);
        put(named, "guess", guess);
        put(named, "flowTiming", flowTiming);
        put(named, "annualization", annualization);
        put(named, "annualiseShort", annualiseShort);
        put(named, "due", due);
        return named;
    }

    private static void put(Map<String, @Nullable Object> named, String name, @Nullable Object value) {
        if (value != null) {
            named.put(name, value);
        }
    }
}
