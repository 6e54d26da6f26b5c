package io.fundcalc.engine.performance;

import io.fundcalc.engine.ReferenceFolder;
import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.performance.track.Track;
import io.fundcalc.engine.performance.track.TrackPair;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.ReturnSeries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;

/** Funds for tests: published ones, and made ones with a seed. */
public final class Funds {

    private Funds() {}

    /**
     * C. Bacon's 24 months, published in PerformanceAnalytics (portfolio_bacon) under the GPL: read from the reference
     * folder, so a test that asks for them is skipped where there is none.
     */
    public static GrowthSeries bacon() {
        return monthly(1999, bacon(1));
    }

    /** The benchmark of Bacon's 24 months; skips like {@link #bacon()}. */
    public static GrowthSeries baconBenchmark() {
        return monthly(1999, bacon(2));
    }

    private static double[] bacon(int column) {
        return ReferenceFolder.rows("bacon-monthly.csv").stream()
                .mapToDouble(row -> Double.parseDouble(row.split(",", -1)[column]))
                .toArray();
    }

    public static TrackPair baconPair(Conventions conventions) {
        return pair(bacon(), baconBenchmark(), conventions);
    }

    public static TrackPair pair(GrowthSeries fund, GrowthSeries benchmark, Conventions conventions) {
        return Objects.requireNonNull(TrackPair.of(fund, benchmark, conventions, null));
    }

    /** Returns of the months after the end of the year. */
    public static GrowthSeries monthly(int baseYear, double... returns) {
        int[] days = new int[returns.length];
        YearMonth month = YearMonth.of(baseYear, 12);
        int base = (int) month.atEndOfMonth().toEpochDay();
        for (int i = 0; i < days.length; i++) {
            month = month.plusMonths(1);
            days[i] = (int) month.atEndOfMonth().toEpochDay();
        }
        return GrowthSeries.of(new ReturnSeries(base, Dates.of(days), returns));
    }

    /** Values on consecutive days. */
    public static GrowthSeries daily(LocalDate first, double... values) {
        int[] days = new int[values.length];
        Arrays.setAll(days, i -> (int) first.toEpochDay() + i);
        return GrowthSeries.of(new NavSeries(Dates.of(days), values));
    }

    /** Values of days: {@code dated("2021-01-01:100", "2022-01-01:121")}. */
    public static GrowthSeries dated(String... values) {
        int[] days = new int[values.length];
        double[] navs = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int colon = values[i].indexOf(':');
            days[i] = (int) LocalDate.parse(values[i].substring(0, colon)).toEpochDay();
            navs[i] = Double.parseDouble(values[i].substring(colon + 1));
        }
        return GrowthSeries.of(new NavSeries(Dates.of(days), navs));
    }

    /** Values of working days that wander at random. */
    public static GrowthSeries random(long seed, int returns) {
        Random random = new Random(seed);
        int[] days = new int[returns + 1];
        double[] values = new double[returns + 1];
        int day = (int) LocalDate.of(2013, 1, 4).toEpochDay();
        double value = 1;
        for (int i = 0; i < days.length; i++) {
            days[i] = day;
            values[i] = value;
            day += Math.floorMod(day, 7) == 1 ? 3 : 1;
            value *= Math.exp(0.0002 + 0.011 * random.nextGaussian());
        }
        return GrowthSeries.of(new NavSeries(Dates.of(days), values));
    }

    public static Track track(GrowthSeries fund) {
        return track(fund, Profile.DEFAULT.defaults());
    }

    public static Track track(GrowthSeries fund, Conventions conventions) {
        return Track.of(fund, conventions, null);
    }
}
