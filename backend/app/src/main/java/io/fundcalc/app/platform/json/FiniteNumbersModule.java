package io.fundcalc.app.platform.json;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Refuses to write numbers that are not finite: JSON has none, and Jackson's default would send them as texts. A figure
 * that left the range of numbers is {@code null} with a reason long before it is written, so a refusal is a defect of the
 * service and answered as one. Exact decimals are written with their own digits.
 */
@Component
public final class FiniteNumbersModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Attribute of a writer that sends exact decimals as texts, for clients that read numbers as binary doubles. */
    public static final String DECIMALS_AS_TEXT = "decimalsAsText";

    public FiniteNumbersModule() {
        super("finite-numbers");
        addSerializer(double.class, new OfNumber());
        addSerializer(Double.class, new OfNumber());
        addSerializer(double[].class, new OfNumbers());
        addSerializer(BigDecimal.class, new OfDecimal());
    }

    private static void require(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalStateException("not a number of JSON: " + number);
        }
    }

    private static final class OfNumber extends StdSerializer<Double> {

        OfNumber() {
            super(Double.class);
        }

        @Override
        public void serialize(Double number, JsonGenerator json, SerializationContext context) {
            require(number);
            json.writeNumber(number);
        }
    }

    private static final class OfNumbers extends StdSerializer<double[]> {

        OfNumbers() {
            super(double[].class);
        }

        @Override
        public void serialize(double[] numbers, JsonGenerator json, SerializationContext context) {
            for (double number : numbers) {
                require(number);
            }
            json.writeArray(numbers, 0, numbers.length);
        }
    }

    /** Exact decimals keep their digits. */
    private static final class OfDecimal extends StdSerializer<BigDecimal> {

        OfDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal number, JsonGenerator json, SerializationContext context) {
            if (context.getAttribute(DECIMALS_AS_TEXT) != null) {
                json.writeString(number.toPlainString());
            } else {
                json.writeNumber(number);
            }
        }
    }
}
