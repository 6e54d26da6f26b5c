package io.fundcalc.app.platform.json;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Refuses to write numbers that are not finite: JSON has none, and Jackson's default would send them as texts. A figure
 * that left the range of numbers is {@code null} with a reason long before it is written, so a refusal is a defect of the
 * service and answered as one.
 */
@Component
public final class FiniteNumbersModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public FiniteNumbersModule() {
        super("finite-numbers");
        addSerializer(double.class, new OfNumber());
        addSerializer(Double.class, new OfNumber());
        addSerializer(double[].class, new OfNumbers());
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
}
