package io.fundcalc.app.cashflow;

import io.fundcalc.app.cashflow.CashFlowRequests.AnnualChoices;
import io.fundcalc.app.cashflow.CashFlowRequests.Flow;
import io.fundcalc.app.cashflow.CashFlowRequests.ProfileChoice;
import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.Profile;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one way to say what this room's requests can say in several. No answer points to a flow by its place. */
final class CanonicalFlows {

    private static final Comparator<Flow> BY_DATE =
            Comparator.comparing(Flow::date).thenComparingDouble(Flow::amount);

    private CanonicalFlows() {}

    /** By date, on one date by amount: the order that the engine sums them in. */
    static List<Flow> flows(List<Flow> flows) {
        for (int i = 1; i < flows.size(); i++) {
            if (BY_DATE.compare(flows.get(i - 1), flows.get(i)) > 0) {
                return flows.stream().sorted(BY_DATE).toList();
            }
        }
        return flows;
    }

    /** The same of flows that need not be there. */
    static @Nullable List<Flow> flowsIfAny(@Nullable List<Flow> flows) {
        return flows == null || flows.isEmpty() ? null : flows(flows);
    }

    /** A choice, null where it is the usual one. */
    static <T> @Nullable T unless(@Nullable T asked, T usual) {
        return usual.equals(asked) ? null : asked;
    }

    static @Nullable Double guess(@Nullable Double asked) {
        return unless(asked, CashFlowConventions.USUAL_GUESS);
    }

    static @Nullable ProfileChoice choice(@Nullable ProfileChoice asked) {
        return asked == null || unless(asked.profile(), Profile.DEFAULT) == null ? null : asked;
    }

    static @Nullable AnnualChoices choices(@Nullable AnnualChoices asked) {
        if (asked == null) {
            return null;
        }
        AnnualChoices said = new AnnualChoices(
                unless(asked.profile(), Profile.DEFAULT),
                unless(asked.annualization(), Annualization.ACT_365),
                unless(asked.annualiseShort(), false));
        return said.profile() == null && said.annualization() == null && said.annualiseShort() == null ? null : said;
    }
}
