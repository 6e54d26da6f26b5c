package io.fundcalc.engine.fees;

import static io.fundcalc.engine.fees.FeeCases.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.fees.ClassCost.Holding;
import io.fundcalc.engine.fees.FeeCases.Case;
import io.fundcalc.engine.fees.ShareClass.ClassFlip;
import io.fundcalc.engine.fees.ShareClass.ClassLetter;
import io.fundcalc.engine.fees.Subscription.Charge;
import io.fundcalc.engine.fees.Subscription.Charging;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ShareClassTest {

    private static final Charge FREE = new Charge(AmountTiers.of(Rate.ZERO), BigDecimal.ONE, Charging.EXTERNAL);

    static Stream<Case> cases() {
        return FeeCases.of("share-class");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheCase(Case one) {
        JsonNode a = one.request().get("a");
        JsonNode c = one.request().get("c");
        String rate =
                decimal(a.get("rate")).multiply(decimal(a, "discount", "1")).toString();

        var result = compare(
                rate,
                c.get("serviceFee").asDouble(),
                c.has("stopAfterDays") ? c.get("stopAfterDays").asInt() : null,
                HoldingTiers.NONE,
                1095);

        Map<String, Object> figures = new HashMap<>(Map.of(
                "breakEvenDay", result.breakEvenDay().value(),
                "breakEvenDays", result.breakEvenDays().value(),
                "flips[0].day", result.flips().getFirst().day(),
                "flips.length", result.flips().size()));
        for (ShareClass.ClassCostPoint point : result.curve()) {
            figures.put("curve[day=" + point.day() + "].a", point.a());
            figures.put("curve[day=" + point.day() + "].c", point.c());
        }
        one.agrees(figures);
        assertThat(result.flips().getFirst().cheaper()).isEqualTo(ClassLetter.A);
        assertThat(result.neverDearer()).isFalse();
    }

    /** One year at 0.4 % costs less than 1.5 %: what stops cannot catch up. */
    @Test
    void saysThatTheServiceFeeStopsTooEarly() {
        var result = compare("0.015", 0.004, 365, HoldingTiers.NONE, 10);

        assertThat(result.neverDearer()).isTrue();
        assertThat(result.breakEvenDay()).isEqualTo(Outcome.<Integer>unavailable(Reason.NEVER_DEARER));
        assertThat(result.flips()).isEmpty();
    }

    /** The curve ends long before the day. */
    @Test
    void looksBeyondTheCurve() {
        var result = compare("0.015", 0.0001, null, HoldingTiers.NONE, 1);

        assertThat(result.breakEvenDay().value()).isEqualTo(54_344);
        assertThat(result.curve()).hasSize(1);
    }

    @Test
    void saysThatTheDayIsBeyondCounting() {
        var result = compare("0.015", 1e-12, null, HoldingTiers.NONE, 1);

        assertThat(result.neverDearer()).isFalse();
        assertThat(result.breakEvenDay()).isEqualTo(Outcome.<Integer>unavailable(Reason.OUT_OF_RANGE));
    }

    @Test
    void namesEveryFlipThatRedemptionFeesMake() {
        // A has 2 % until day 100, C nothing: C is cheaper until its service fee has taken 1 % and more.
        ClassCost a = ClassCost.of(Money.of("1"), charge("0.01"), Holding.FREE, FeeCases.holding("0:100:0.02 100::0"));
        ClassCost c = ClassCost.of(Money.of("1"), FREE, new Holding(0.05, null, 0), HoldingTiers.NONE);

        assertThat(ShareClass.of(a, c, 0.01, 0.05, 1).flips()).containsExactly(new ClassFlip(100, ClassLetter.A));
        assertThat(a.after(99)).isGreaterThan(c.after(99));
    }

    /** The flips that are computed by bisection are those that a walk over all days finds. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsTheFlipsOfAWalkOverAllDays(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 40; run++) {
            ClassCost a =
                    ClassCost.of(Money.of("1000"), charge("0.00" + random.nextInt(10)), Holding.FREE, tiers(random));
            Integer stop = random.nextBoolean() ? null : 30 + random.nextInt(700);
            ClassCost c = ClassCost.of(
                    Money.of("1000"), FREE, new Holding(0.001 * random.nextInt(9), stop, 0), tiers(random));

            List<ClassFlip> found = ShareClass.of(a, c, 0, 0, 1).flips().stream()
                    .filter(flip -> flip.day() <= 3000)
                    .toList();

            assertThat(found).isEqualTo(walk(a, c));
        }
    }

    private static List<ClassFlip> walk(ClassCost a, ClassCost c) {
        List<ClassFlip> flips = new ArrayList<>();
        int last = 0;
        for (int day = 1; day <= 3000; day++) {
            int sign = Double.compare(c.after(day), a.after(day));
            if (sign != 0 && last != 0 && sign != last) {
                flips.add(new ClassFlip(day, sign > 0 ? ClassLetter.A : ClassLetter.C));
            }
            last = sign == 0 ? last : sign;
        }
        return flips;
    }

    private static HoldingTiers tiers(Random random) {
        int first = 1 + random.nextInt(60);
        int second = first + 1 + random.nextInt(200);
        return FeeCases.holding("0:" + first + ":0.0" + random.nextInt(10) + " " + first + ":" + second + ":0.00"
                + random.nextInt(10) + " " + second + "::0");
    }

    private static ShareClass.Result compare(
            String rate, double serviceFee, @Nullable Integer stop, HoldingTiers tiers, int days) {
        ClassCost a = ClassCost.of(Money.of("10000"), charge(rate), Holding.FREE, tiers);
        ClassCost c = ClassCost.of(Money.of("10000"), FREE, new Holding(serviceFee, stop, 0), tiers);
        return ShareClass.of(a, c, ClassCost.purchase(Money.of("10000"), charge(rate)), serviceFee, days);
    }

    private static Charge charge(String rate) {
        return new Charge(AmountTiers.of(Rate.of(rate)), BigDecimal.ONE, Charging.EXTERNAL);
    }
}
