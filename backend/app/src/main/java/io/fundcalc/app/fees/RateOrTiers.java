package io.fundcalc.app.fees;

import io.fundcalc.app.platform.order.AmountTier;
import io.fundcalc.app.platform.order.OrderInput;
import io.fundcalc.engine.fees.AmountTiers;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A subscription fee: one rate, or a list of tiers by amount.
 *
 * @param rate null where there are tiers
 * @param tiers null where there is a rate
 */
@Schema(oneOf = {BigDecimal.class, AmountTier[].class})
@JsonDeserialize(using = RateOrTiers.Reader.class)
record RateOrTiers(@Nullable BigDecimal rate, @Nullable List<AmountTier> tiers) {

    /** Takes the form that stands there; each form says itself what is wrong with it. */
    static final class Reader extends StdDeserializer<RateOrTiers> {

        Reader() {
            super(RateOrTiers.class);
        }

        @Override
        public RateOrTiers deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.isExpectedStartArrayToken()) {
                List<AmountTier> tiers = context.readValue(
                        parser, context.getTypeFactory().constructCollectionType(List.class, AmountTier.class));
                return new RateOrTiers(null, tiers);
            }
            return new RateOrTiers(context.readValue(parser, BigDecimal.class), null);
        }
    }

    /** As the engine takes it. */
    AmountTiers fee(String pointer) {
        return rate != null
                ? AmountTiers.of(OrderInput.rate(pointer, rate))
                : OrderInput.amountTiers(pointer, Objects.requireNonNullElse(tiers, List.of()));
    }
}
