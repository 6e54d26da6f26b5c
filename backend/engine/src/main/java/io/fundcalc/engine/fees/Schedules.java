package io.fundcalc.engine.fees;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules on fees with the days on which they are valid; data, not code, says what they are. */
public final class Schedules {

    private Schedules() {}

    /** What a fund mainly holds. */
    public enum FundKind {
        /** Shares of companies, actively chosen. */
        EQUITY("equity"),
        /** Shares and bonds. */
        MIXED("mixed"),
        /** The parts of an index. */
        INDEX("index"),
        /** Bonds. */
        BOND("bond"),
        /** Money market. */
        MONEY("money");

        private final String wireName;

        FundKind(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    /** Who holds the fund. */
    public enum InvestorKind {
        /** A person. */
        INDIVIDUAL("individual"),
        /** A company or a product of one. */
        INSTITUTION("institution");

        private final String wireName;

        InvestorKind(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    /**
     * Least redemption rate of some holding days.
     *
     * @param maxDays first day that it does not hold for any more; null where it has no end
     */
    public record Least(int minDays, @Nullable Integer maxDays, BigDecimal minRate) {}

    /**
     * A rule.
     *
     * @param validTo last day; null where no end is known
     * @param kinds of funds that it is for
     * @param investors that it is for
     * @param frontEndCap most subscription rate; null where the rule names none
     * @param serviceFeeCap most service fee a year; null where the rule names none
     * @param serviceFeeStopDays days after which no service fee is taken; null: never
     * @param verified whether it was compared with the primary text
     * @param verifiedOn when it was; null while it was not
     */
    public record Schedule(
            String id,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Set<FundKind> kinds,
            Set<InvestorKind> investors,
            @Nullable BigDecimal frontEndCap,
            @Nullable BigDecimal serviceFeeCap,
            @Nullable Integer serviceFeeStopDays,
            List<Least> redemption,
            String source,
            boolean verified,
            @Nullable LocalDate verifiedOn) {

        private boolean serves(LocalDate date, FundKind kind, InvestorKind investor) {
            return kinds.contains(kind)
                    && investors.contains(investor)
                    && !date.isBefore(validFrom)
                    && (validTo == null || !date.isAfter(validTo));
        }
    }

    /** The rule of a day: of several the one that is valid from the latest day. */
    public static Outcome<Schedule> of(List<Schedule> known, LocalDate date, FundKind kind, InvestorKind investor) {
        return known.stream()
                .filter(each -> each.serves(date, kind, investor))
                .max(Comparator.comparing(Schedule::validFrom))
                .map(Outcome::computed)
                .orElseGet(() -> Outcome.unavailable(Reason.NO_SCHEDULE));
    }
}
