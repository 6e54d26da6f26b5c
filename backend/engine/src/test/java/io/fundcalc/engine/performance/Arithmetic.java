package io.fundcalc.engine.performance;

import io.fundcalc.engine.numeric.NormalDistribution;
import java.util.Map;

/** Evaluates the numbers line of a definition: + − × ÷ ^, roots, absolute values, Φ and terms in braces. */
final class Arithmetic {

    private final String text;
    private final Map<String, ? extends Number> terms;
    private int at;

    private Arithmetic(String text, Map<String, ? extends Number> terms) {
        this.text = text.replaceAll("\\s+", "");
        this.terms = terms;
    }

    static double evaluate(String text, Map<String, ? extends Number> terms) {
        Arithmetic arithmetic = new Arithmetic(text, terms);
        double value = arithmetic.sum();
        if (arithmetic.at != arithmetic.text.length()) {
            throw new IllegalArgumentException("cannot read " + text + " from " + arithmetic.at);
        }
        return value;
    }

    private boolean takes(String sign) {
        boolean found = text.startsWith(sign, at);
        at += found ? sign.length() : 0;
        return found;
    }

    private double sum() {
        double value = product();
        while (true) {
            if (takes("+")) {
                value += product();
            } else if (takes("−")) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        double value = power();
        while (true) {
            if (takes("×")) {
                value *= power();
            } else if (takes("÷")) {
                value /= power();
            } else {
                return value;
            }
        }
    }

    private double power() {
        double base = atom();
        return takes("^") ? Math.pow(base, atom()) : base;
    }

    private double atom() {
        if (takes("√")) {
            return Math.sqrt(atom());
        }
        if (takes("∛")) {
            return Math.cbrt(atom());
        }
        if (takes("Φ")) {
            return NormalDistribution.cumulative(atom());
        }
        if (takes("(")) {
            double value = sum();
            expect(")");
            return value;
        }
        if (takes("|")) {
            double value = Math.abs(sum());
            expect("|");
            return value;
        }
        return takes("{") ? term() : number();
    }

    private double term() {
        int end = text.indexOf('}', at);
        String name = text.substring(at, end);
        at = end + 1;
        Number value = terms.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no term " + name + " among " + terms.keySet());
        }
        return value.doubleValue();
    }

    private double number() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return Double.parseDouble(text.substring(start, at));
    }

    private void expect(String sign) {
        if (!takes(sign)) {
            throw new IllegalArgumentException("no " + sign + " at " + at + " of " + text);
        }
    }
}
