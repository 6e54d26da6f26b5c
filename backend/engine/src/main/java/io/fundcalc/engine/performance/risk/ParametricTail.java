package io.fundcalc.engine.performance.risk;

import io.fundcalc.engine.numeric.Moments;
import io.fundcalc.engine.numeric.NormalDistribution;

/**
 * Quantile and tail mean of a normal distribution, or of one corrected for the skewness and excess kurtosis observed.
 *
 * <p>With h the corrected normal quantile of the tail probability α, S skewness and K excess kurtosis:
 *
 * <pre>
 * h  = z + (z² − 1)S/6 + (z³ − 3z)K/24 − (2z³ − 5z)S²/36,  z = Φ⁻¹(α)
 * tail mean = mean − sd × φ(h)/α × (1 + h³S/6 + (h⁴ − 2h² − 1)K/24 + (h⁶ − 9h⁴ + 9h² + 3)S²/72)
 * </pre>
 *
 * the tail mean never above the quantile. Source: K. Boudt, B. Peterson, C. Croux, Estimation and Decomposition of
 * Downside Risk for Portfolios with Non-normal Returns, Journal of Risk 11(2), 2008.
 *
 * @param mean of the returns
 * @param deviation of the returns
 * @param skewness S; 0 for the normal distribution
 * @param excessKurtosis K; 0 for the normal distribution
 * @param probability α, of the tail
 */
record ParametricTail(double mean, double deviation, double skewness, double excessKurtosis, double probability) {

    static ParametricTail gaussian(Moments moments, int ddof, double probability) {
        return new ParametricTail(moments.mean(), moments.deviation(ddof), 0, 0, probability);
    }

    /** With population moments, as in the source; the returns must vary. */
    static ParametricTail cornishFisher(Moments moments, double probability) {
        return new ParametricTail(
                moments.mean(), moments.deviation(0), moments.skewness(), moments.excessKurtosis(), probability);
    }

    /** h. */
    private double standardQuantile() {
        double z = NormalDistribution.quantile(probability);
        double square = z * z;
        return z
                + (square - 1) * skewness / 6
                + (square - 3) * z * excessKurtosis / 24
                - (2 * square - 5) * z * skewness * skewness / 36;
    }

    /** The return below which a share α of all returns is expected. */
    double quantile() {
        return mean + deviation * standardQuantile();
    }

    /** Mean of the returns expected below the quantile. */
    double tailMean() {
        double h = standardQuantile();
        double h2 = h * h;
        double h4 = h2 * h2;
        double correction = 1
                + h2 * h * skewness / 6
                + (h4 - 2 * h2 - 1) * excessKurtosis / 24
                + (h4 * h2 - 9 * h4 + 9 * h2 + 3) * skewness * skewness / 72;
        return mean + deviation * Math.min(-NormalDistribution.density(h) / probability * correction, h);
    }
}
