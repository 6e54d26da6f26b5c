package io.fundcalc.app.platform.series;

/** Names a series that is kept somewhere instead of standing in the request. */
public sealed interface SeriesReference {

    /** An uploaded one, {@code {"dataset": "…"}}. */
    record Dataset(String id) implements SeriesReference {}

    /**
     * One of a NAV source, {@code {"fund": "eastmoney:110022"}}.
     *
     * @param source before the first colon; empty where there is none
     * @param code behind it
     */
    record Fund(String source, String code) implements SeriesReference {

        /** Splits what a request names. */
        public static Fund of(String reference) {
            int colon = reference.indexOf(':');
            return colon < 0
                    ? new Fund("", reference)
                    : new Fund(reference.substring(0, colon), reference.substring(colon + 1));
        }

        /** As the request names it. */
        @Override
        public String toString() {
            return source.isEmpty() ? code : source + ':' + code;
        }
    }
}
