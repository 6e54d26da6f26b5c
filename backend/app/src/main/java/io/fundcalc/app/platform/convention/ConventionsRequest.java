package io.fundcalc.app.platform.convention;

import io.fundcalc.app.platform.json.NumberOrWord;
import io.fundcalc.engine.convention.AlphaKind;
import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.CaptureKind;
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
        @Nullable NavBasis basis) {

    /**
     * A rate from its date on.
     *
     * @param rate annual effective, ratio
     */
    public record DatedRate(LocalDate date, double rate) {}
}
