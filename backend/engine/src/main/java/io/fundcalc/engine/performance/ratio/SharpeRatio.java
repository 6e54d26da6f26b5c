package io.fundcalc.engine.performance.ratio;

import io.fundcalc.engine.convention.ReturnKind;
import io.fundcalc.engine.convention.SharpeNumerator;
import io.fundcalc.engine.numeric.Moments;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Compounding;
import io.fundcalc.engine.performance.track.Track;

/**
 * Sharpe ratio: yearly return above the risk-free rate per unit of its volatility.
 *
 * <pre>
 * Figure       sharpe
 * Formula      S = mean(rₜ − fₜ) × n ÷ (sd(rₜ − fₜ) × √n); S′ = ((∏(1 + rₜ − fₜ))^(1 ÷ y) − 1) ÷ (sd(rₜ − fₜ) × √n)
 * Numbers      {excessPerYear} ÷ ({deviation} × √{periodsPerYear})
 * Symbols      rₜ return of period t · fₜ risk-free rate of period t, (1 + yearly rate)^(1 ÷ n) − 1 · n periods per
 *              year · y years · sd standard deviation · S′ of the geometric return
 * Unit         ratio per year
 * Range        −∞ … ∞
 * Unavailable  fewer than 2 returns (TOO_FEW_VALUES) · returns do not vary (ZERO_VOLATILITY) · under one year unless
 *              asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   sharpe, riskFree, riskFreeSeries, ddof, periodsPerYear, returns, annualization, annualiseShort
 * Source       W. F. Sharpe, The Sharpe Ratio, Journal of Portfolio Management 21(1), 1994
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.ratio.SnippetsTest" region="sharpe"}
 */
public final class SharpeRatio {

    private SharpeRatio() {}

    /** The Sharpe ratio of the track. */
    public static Outcome<Double> of(Track track) {
        if (track.size() < 2) {
            return Outcome.tooFew(2, track.size());
        }
        Moments excess = track.excessMoments();
        if (!Track.varies(excess)) {
            return Outcome.unavailable(Reason.ZERO_VOLATILITY);
        }
        if (isGeometric(track) && !track.span().annualisable(track.conventions())) {
            return Outcome.unavailable(Reason.SHORTER_THAN_ONE_YEAR);
        }
        return track.figure(perYear(track) / (deviation(track) * Math.sqrt(track.periodsPerYear())));
    }

    /** What it is computed from. */
    public static Terms terms(Track track) {
        return Terms.of("excessPerYear", perYear(track))
                .and("deviation", deviation(track))
                .and("periodsPerYear", track.periodsPerYear());
    }

    private static double deviation(Track track) {
        return track.excessMoments().deviation(track.conventions().ddof());
    }

    private static double perYear(Track track) {
        return isGeometric(track)
                ? Compounding.annualised(excessGrowth(track), track.years())
                : track.excessMoments().mean() * track.periodsPerYear();
    }

    private static boolean isGeometric(Track track) {
        return track.conventions().sharpe() == SharpeNumerator.GEOMETRIC;
    }

    private static double excessGrowth(Track track) {
        if (track.conventions().returns() == ReturnKind.LOG) {
            return Math.exp(track.excessMoments().mean() * track.size());
        }
        double growth = 1;
        for (double excess : track.excess()) {
            growth *= 1 + excess;
        }
        return Math.max(0, growth);
    }
}
