package io.fundcalc.app.platform.convention;

import io.fundcalc.app.platform.canonical.Canonicalisable;
import io.fundcalc.app.platform.json.NumberOrWord;
import io.fundcalc.engine.convention.AlphaKind;
import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.CaptureKind;
import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.convention.CvarMethod;
import io.fundcalc.engine.convention.Downside;
import io.fundcalc.engine.convention.Frequency;
import io.fundcalc.engine.convention.InformationRatioKind;
import io.fundcalc.engine.convention.MomentKind;
import io.fundcalc.engine.convention.NavBasis;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.convention.ReturnKind;
import io.fundcalc.engine.convention.SharpeNumerator;
import io.fundcalc.engine.convention.VarMethod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Choices of the caller; what is absent is taken from the profile.
 *
 * @param periodsPerYear a number, or {@code auto}
 * @param riskFree annual effective, ratio
 * @param riskFreeSeries dated annual rates in place of {@code riskFree}
 * @param mar minimum acceptable return, annual effective; the risk-free rate when absent
 * @param confidence of value at risk, in (0.5, 1)
 * @param calmarWindow months, or {@code all}
 */
public record ConventionsRequest(
        @Nullable Profile profile,
        @Nullable Annualization annualization,
        @Nullable Boolean annualiseShort,
        @Nullable Frequency frequency,
        @Nullable NumberOrWord periodsPerYear,
        @Nullable ReturnKind returns,
        @Nullable Integer ddof,
        @Nullable Double riskFree,
        @Nullable List<DatedRate> riskFreeSeries,
        @Nullable Double mar,
        @Nullable Downside downside,
        @Nullable SharpeNumerator sharpe,
        @Nullable VarMethod varMethod,
        @Nullable CvarMethod cvarMethod,
        @Nullable Double confidence,
        @Nullable MomentKind moments,
        @Nullable NumberOrWord calmarWindow,
        @Nullable AlphaKind alpha,
        @Nullable InformationRatioKind informationRatio,
        @Nullable CaptureKind capture,
        @Nullable NavBasis basis)
        implements Canonicalisable {

    /** Nothing chosen. */
    private static final ConventionsRequest NONE = new ConventionsRequest(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);

    /**
     * Choices of a request, null where they are those of the default profile; with a stated risk-free rate the answer
     * has a note less, so it is kept.
     */
    public static @Nullable ConventionsRequest orNone(@Nullable ConventionsRequest asked) {
        ConventionsRequest said = asked == null ? null : asked.canonicalForm();
        return NONE.equals(said) ? null : said;
    }

    /** Every choice that a profile makes; {@code mar} stays absent where it is the risk-free rate. */
    public static ConventionsRequest of(Profile profile) {
        Conventions usual = profile.defaults();
        return new ConventionsRequest(
                profile,
                usual.annualization(),
                usual.annualiseShort(),
                usual.frequency(),
                NumberOrWord.of("auto"),
                usual.returns(),
                usual.ddof(),
                usual.riskFree(),
                null,
                usual.mar(),
                usual.downside(),
                usual.sharpe(),
                usual.varMethod(),
                usual.cvarMethod(),
                usual.confidence(),
                usual.moments(),
                NumberOrWord.of("all"),
                usual.alpha(),
                usual.informationRatio(),
                usual.capture(),
                usual.basis());
    }

    @Override
    public ConventionsRequest canonicalForm() {
        ConventionsRequest usual = of(profile == null ? Profile.DEFAULT : profile);
        return new ConventionsRequest(
                unless(profile, Profile.DEFAULT),
                unless(annualization, usual.annualization()),
                unless(annualiseShort, usual.annualiseShort()),
                unless(frequency, usual.frequency()),
                unless(periodsPerYear, usual.periodsPerYear()),
                unless(returns, usual.returns()),
                unless(ddof, usual.ddof()),
                riskFree,
                riskFreeSeries,
                unless(mar, usual.mar()),
                unless(downside, usual.downside()),
                unless(sharpe, usual.sharpe()),
                unless(varMethod, usual.varMethod()),
                unless(cvarMethod, usual.cvarMethod()),
                unless(confidence, usual.confidence()),
                unless(moments, usual.moments()),
                unless(calmarWindow, usual.calmarWindow()),
                unless(alpha, usual.alpha()),
                unless(informationRatio, usual.informationRatio()),
                unless(capture, usual.capture()),
                unless(basis, usual.basis()));
    }

    private static <T> @Nullable T unless(@Nullable T asked, @Nullable T usual) {
        return asked == null || asked.equals(usual) ? null : asked;
    }

    /**
     * A rate from its date on.
     *
     * @param rate annual effective, ratio
     */
    public record DatedRate(LocalDate date, double rate) {}
}
