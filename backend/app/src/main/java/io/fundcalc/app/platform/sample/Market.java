package io.fundcalc.app.platform.sample;

/**
 * The days that all samples share: returns of a home and a foreign share market and of bonds. Calm and stormy weeks take
 * turns, so that returns have the fat tails and the long falls of a real market.
 *
 * @param days trading days since 1970-01-01, the first is the base day
 * @param home return of each day of the home market, 0 on the base day
 * @param foreign the same abroad
 * @param bonds the same of bonds
 */
record Market(int[] days, double[] home, double[] foreign, double[] bonds) {

    /** Chosen among a few by eye: a market that neither collapses nor soars in ten years. */
    private static final long SEED = 20_161_028;

    private static final double CHANCE_OF_STORM = 0.012;
    private static final double CHANCE_OF_CALM = 0.045;

    static Market draw() {
        int[] days = TradingCalendar.days();
        RandomDraws draws = new RandomDraws(SEED);
        double[] home = new double[days.length];
        double[] foreign = new double[days.length];
        double[] bonds = new double[days.length];
        boolean storm = false;
        for (int t = 1; t < days.length; t++) {
            storm = storm ? draws.uniform() >= CHANCE_OF_CALM : draws.uniform() < CHANCE_OF_STORM;
            double shared = draws.bell();
            home[t] = (storm ? -0.0009 : 0.00062) + (storm ? 0.0195 : 0.0088) * shared;
            foreign[t] =
                    (storm ? -0.0004 : 0.00068) + (storm ? 0.0160 : 0.0080) * (0.35 * shared + 0.94 * draws.bell());
            bonds[t] = 0.000135 + 0.00055 * draws.bell() - 0.006 * home[t];
        }
        return new Market(days, home, foreign, bonds);
    }
}
