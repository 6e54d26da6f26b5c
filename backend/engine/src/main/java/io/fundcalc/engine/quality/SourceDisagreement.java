package io.fundcalc.engine.quality;

import io.fundcalc.engine.series.Dates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Sources disagree: two sources print different values for the same day.
 *
 * <pre>
 * Figure       sourcesDisagree
 * Formula      |aₜ − bₜ| &gt; ½ × 10⁻ᵠ; g = bₜ ÷ aₜ − 1
 * Symbols      aₜ, bₜ values of both for day t · q decimals of the source that prints fewer · g size of the
 *              difference
 * Unit         ratio
 * Range        −1 … ∞
 * Unavailable  no day in common (NO_OVERLAP)
 * Convention   none
 * Source       own definition
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.quality.NavQualityTest" region="sourcesDisagree"}
 *
 * <p>Days in a row on which they disagree are one finding; its size is the largest. Proposed is the other source's value
 * where one day alone is concerned: a longer run needs a person.
 */
public final class SourceDisagreement {

    private SourceDisagreement() {}

    /**
     * What a source prints.
     *
     * @param values one for each date; the array belongs to the record
     */
    public record Printed(Dates dates, BigDecimal[] values) {}

    /** The runs of days on which the second source contradicts the first, in order. */
    public static List<Finding> of(Printed first, Printed second) {
        int decimals = Math.min(PublishedNav.decimals(first.values()), PublishedNav.decimals(second.values()));
        BigDecimal slack = BigDecimal.valueOf(5, decimals + 1);
        List<Finding> runs = new ArrayList<>();
        Run run = null;
        for (int i = 0; i < first.values().length; i++) {
            int at = second.dates().find(first.dates().day(i));
            BigDecimal mine = first.values()[i];
            boolean apart = at >= 0 && mine.subtract(second.values()[at]).abs().compareTo(slack) > 0;
            if (apart) {
                double size = second.values()[at].doubleValue() / mine.doubleValue() - 1;
                run = run == null ? new Run(first.dates().day(i), second.values()[at]) : run;
                run.add(first.dates().day(i), size);
            } else if (at >= 0 && run != null) {
                runs.add(run.finding());
                run = null;
            }
        }
        if (run != null) {
            runs.add(run.finding());
        }
        return runs;
    }

    private static final class Run {

        private final int from;
        private final BigDecimal other;
        private int to;
        private int count;
        private double size;

        Run(int from, BigDecimal other) {
            this.from = from;
            this.other = other;
        }

        void add(int day, double difference) {
            to = day;
            count++;
            size = Math.abs(difference) > Math.abs(size) ? difference : size;
        }

        Finding finding() {
            return new Finding(
                    Check.SOURCES_DISAGREE,
                    from,
                    to,
                    count,
                    size,
                    count == 1 ? List.of(new Repair.OtherValue(from, other)) : List.of());
        }
    }
}
