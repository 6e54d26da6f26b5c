package io.fundcalc.engine.performance.track;

/** Between a rate a year and a rate a period: the one compounded over a year of periods gives the other. */
public final class Compounding {

    private Compounding() {}

    /** (1 + annual)^(1 ÷ n) − 1; exact near zero. */
    public static double toPerPeriod(double annual, double periodsPerYear) {
        return annual == 0 ? 0 : Math.expm1(Math.log1p(annual) / periodsPerYear);
    }

    /** (1 + perPeriod)^n − 1; exact near zero. */
    public static double toAnnual(double perPeriod, double periodsPerYear) {
        return perPeriod == 0 ? 0 : Math.expm1(Math.log1p(perPeriod) * periodsPerYear);
    }

    /** growth^(1 ÷ years) − 1: the yearly rate that compounds to this growth. */
    public static double annualised(double growth, double years) {
        return Math.pow(growth, 1 / years) - 1;
    }
}
