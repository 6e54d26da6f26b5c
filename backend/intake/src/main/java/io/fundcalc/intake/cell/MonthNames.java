package io.fundcalc.intake.cell;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of months, whole or shortened, in the languages that are written in Latin letters. */
final class MonthNames {

    /** For each month how its names begin, without accents. */
    private static final String[] BEGINNINGS = {
        "jan ene gen",
        "feb fev",
        "mar mrz mae maa mrt",
        "apr avr abr",
        "mai may maj mei mag",
        "jun giu",
        "jul lug",
        "aug ago aou",
        "sep set",
        "oct okt ott out",
        "nov",
        "dec dez dic des"
    };

    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        for (int i = 0; i < BEGINNINGS.length; i++) {
            for (String beginning : BEGINNINGS[i].split(" ", -1)) {
                MONTHS.put(beginning, i + 1);
            }
        }
    }

    private MonthNames() {}

    /** The month of a name, from 1; 0 where it is none. */
    static int of(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^a-z]", "");
        if (plain.length() < 3) {
            return 0;
        }
        // French: juin and juillet, shortened juil.
        if (plain.startsWith("jui")) {
            return plain.startsWith("juil") ? 7 : 6;
        }
        return MONTHS.getOrDefault(plain.substring(0, 3), 0);
    }
}
