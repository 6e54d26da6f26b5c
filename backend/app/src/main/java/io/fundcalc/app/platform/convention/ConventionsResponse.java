package io.fundcalc.app.platform.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every convention that was used, with defaults and what the dates say filled in; sent back as a request's conventions
 * it gives the same figures.
 *
 * @param riskFree annual effective; with dated rates the constant one that compounds to the same
 * @param riskFreeSeries the dated rates, when they were given
 * @param calmarWindow months, or {@code all}
 */
@Schema(name = "Conventions")
public record ConventionsResponse(
        Profile profile,
        Annualization annualization,
        boolean annualiseShort,
        Frequency frequency,
        double periodsPerYear,
        ReturnKind returns,
        int ddof,
        double riskFree,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ConventionsRequest.DatedRate> riskFreeSeries,

        double mar,
        Downside downside,
        SharpeNumerator sharpe,
        VarMethod varMethod,
        CvarMethod cvarMethod,
        double confidence,
        MomentKind moments,
        NumberOrWord calmarWindow,
        AlphaKind alpha,
        InformationRatioKind informationRatio,
        CaptureKind capture,
        NavBasis basis) {

    /**
     * Conventions as an answer shows them.
     *
     * @param used by the engine, with everything filled in
     * @param asked by the caller
     */
    public static ConventionsResponse of(Conventions used, @Nullable ConventionsRequest asked) {
        Double mar = used.mar();
        return new ConventionsResponse(
                used.profile(),
                used.annualization(),
                used.annualiseShort(),
                used.frequency(),
                used.periodsPerYear(),
                used.returns(),
                used.ddof(),
                used.riskFree(),
                asked == null ? null : asked.riskFreeSeries(),
                mar == null ? used.riskFree() : mar,
                used.downside(),
                used.sharpe(),
                used.varMethod(),
                used.cvarMethod(),
                used.confidence(),
                used.moments(),
                used.calmarWindowMonths() == 0 ? NumberOrWord.of("all") : NumberOrWord.of(used.calmarWindowMonths()),
                used.alpha(),
                used.informationRatio(),
                used.capture(),
                used.basis());
    }
}
