package io.fundcalc.app.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.annotation.JsonDeserialize;

class RequestReaderTest {

    enum Kind {
        NAV("nav"),
        RETURNS("returns");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    record Flow(LocalDate date, double amount) {}

    record Series(
            @JsonDeserialize(using = IsoDays.class) int[] dates,
            double[] values,
            @Nullable Kind kind) {}

    record Request(
            Series series,
            double rate,
            @Nullable Integer window,
            @Nullable Boolean short_,
            @Nullable BigDecimal fee,
            @Nullable String name,
            @Nullable List<Flow> flows,
            @Nullable Set<Kind> include) {}

    private static final String VALID =
            "{\"series\": {\"dates\": [\"2024-01-02\"], \"values\": [%s]}, \"rate\": %s, \"name\": \"%s\"}";

    private final RequestReader reader = new RequestReader();

    /** Each way a number is read: short, long, with an exponent; in an array and alone. */
    @ParameterizedTest
    @ValueSource(strings = {"-0", "-0.0", "-0.00000000000000000", "-0e5", "-0.0E-3", "-1e-400"})
    void readsMinusZeroAsZero(String zero) {
        Request request = read(VALID.formatted("1, " + zero + ", 2.50000000000000000000000000001, " + zero, zero, "a"));

        assertThat(Double.doubleToRawLongBits(request.rate())).isZero();
        assertThat(Double.doubleToRawLongBits(request.series().values()[1])).isZero();
        assertThat(Double.doubleToRawLongBits(request.series().values()[3])).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "a\\ude00", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00"})
    void refusesHalvesOfSurrogatePairs(String text) {
        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> read(VALID.formatted("1", "0", text)));

        assertThat(thrown.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/name", "LONE_SURROGATE"));
    }

    @Test
    void takesWholeSurrogatePairs() {
        assertThat(read(VALID.formatted("1", "0", "\\ud83d\\ude00")).name()).isEqualTo("\uD83D\uDE00");
    }

    private Request read(String json) {
        return reader.read(Request.class, json.getBytes(UTF_8));
    }

    private ProblemException problem(String json) {
        return catchThrowableOfType(ProblemException.class, () -> read(json));
    }

    private static String with(String field) {
        return "{'series':{'dates':['2024-01-02'],'values':[1]},'rate':0.1,%s}"
                .formatted(field)
                .replace('\'', '"');
    }

    @Test
    void readsEverythingARequestMayHold() {
        Request request = read("""
                {"rate": 5e-2, "series": {"values": [1, 1.25, 100.125e-2], "dates": ["1969-12-31", "1970-01-01", "2024-02-29"],
                 "kind": "returns"}, "window": 252.0, "short_": false, "fee": "0.10", "name": "甲", "include": ["nav", "nav"],
                 "flows": [{"date": "2024-01-01", "amount": -1}]}""");

        assertThat(request.series().dates()).containsExactly(-1, 0, 19_782);
        assertThat(request.series().values()).containsExactly(1, 1.25, 1.00125);
        assertThat(request.series().kind()).isEqualTo(Kind.RETURNS);
        assertThat(request.rate()).isEqualTo(0.05);
        assertThat(request.window()).isEqualTo(252);
        assertThat(request.short_()).isFalse();
        assertThat(request.fee()).isEqualTo(new BigDecimal("0.10"));
        assertThat(request.name()).isEqualTo("甲");
        assertThat(request.flows()).containsExactly(new Flow(LocalDate.of(2024, 1, 1), -1));
        assertThat(request.include()).containsExactly(Kind.NAV);
    }

    @Test
    void leavesOptionalFieldsNullWhetherAbsentOrNull() {
        assertThat(read(with("\"name\":null"))).satisfies(request -> {
            assertThat(request.name()).isNull();
            assertThat(request.window()).isNull();
            assertThat(request.flows()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'nmae':1                                          | /nmae             | UNKNOWN_FIELD
            'window':'12'                                     | /window           | NOT_AN_INTEGER
            'window':1.5                                      | /window           | NOT_AN_INTEGER
            'window':3000000000                               | /window           | NOT_AN_INTEGER
            'window':true                                     | /window           | NOT_AN_INTEGER
            'short_':1                                        | /short_           | NOT_TRUE_OR_FALSE
            'short_':'true'                                   | /short_           | NOT_TRUE_OR_FALSE
            'name':1                                          | /name             | NOT_TEXT
            'name':['a']                                      | /name             | NOT_TEXT
            'fee':'1,000'                                     | /fee              | NOT_A_DECIMAL
            'fee':1e999999999                                 | /fee              | NOT_A_DECIMAL
            'include':['both']                                | /include/0        | NOT_ONE_OF
            'include':['NAV']                                 | /include/0        | NOT_ONE_OF
            'include':'nav'                                   | /include          | NOT_A_LIST
            'include':[null]                                  | /include/0        | NOT_NULL
            'flows':[{'date':'2024-01-01','amount':1},{'date':'2023-02-29','amount':1}] | /flows/1/date | NOT_A_DATE
            'flows':[{'date':'2024-1-01','amount':1}]         | /flows/0/date     | NOT_A_DATE
            'flows':[{'date':20240101,'amount':1}]            | /flows/0/date     | NOT_A_DATE
            'flows':[{'date':'2024-01-01','amount':'1'}]      | /flows/0/amount   | NOT_A_NUMBER
            'flows':[{'date':'2024-01-01','amount':1e400}]    | /flows/0/amount   | NOT_FINITE
            'flows':[{'date':'2024-01-01','amount':null}]     | /flows/0/amount   | NOT_NULL
            'flows':[{'date':'2024-01-01'}]                   | /flows/0/amount   | MISSING_FIELD
            'flows':[5]                                       | /flows/0          | NOT_AN_OBJECT
            'flows':['x']                                     | /flows/0          | NOT_AN_OBJECT
            'flows':[[5]]                                     | /flows/0          | NOT_AN_OBJECT
            'flows':[true]                                    | /flows/0          | NOT_AN_OBJECT
            'flows':['']                                      | /flows/0          | NOT_AN_OBJECT
            'flows':{'date':'2024-01-01'}                     | /flows            | NOT_A_LIST
            """)
    void namesPlaceAndFault(String field, String pointer, String code) {
        ProblemException problem = problem(with(field));

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID);
        assertThat(problem.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @Test
    void tellsWhatWouldHaveBeenAllowed() {
        assertThat(problem(with("\"include\":[\"both\"]")).faults())
                .containsExactly(new Fault("/include/0", "NOT_ONE_OF", "both", "nav, returns"));
        assertThat(problem(with("\"series2\":{\"a\":[1]}")).faults())
                .containsExactly(new Fault(
                        "/series2",
                        "UNKNOWN_FIELD",
                        "series2",
                        "fee, flows, include, name, rate, series, short_, window"));
    }

    @Test
    void gathersFaultsOfTheWholeRequest() {
        ProblemException problem = problem("""
                {"series": {"dates": ["2024-01-02", "2024-13-01", 5], "values": [1, "2", null, 1e999]},
                 "rate": "x", "colour": 1}""");

        assertThat(problem.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/series/dates/1", "NOT_A_DATE"),
                        org.assertj.core.groups.Tuple.tuple("/series/dates/2", "NOT_A_DATE"),
                        org.assertj.core.groups.Tuple.tuple("/series/values/1", "NOT_A_NUMBER"),
                        org.assertj.core.groups.Tuple.tuple("/series/values/2", "NULL_NOT_A_NUMBER"),
                        org.assertj.core.groups.Tuple.tuple("/series/values/3", "NOT_FINITE"),
                        org.assertj.core.groups.Tuple.tuple("/rate", "NOT_A_NUMBER"),
                        org.assertj.core.groups.Tuple.tuple("/colour", "UNKNOWN_FIELD"));
    }

    @Test
    void namesAllMissingFieldsOfAnObjectAtOnce() {
        assertThat(problem("{\"series\":{\"values\":[1]}}").faults())
                .containsExactly(new Fault("/series/dates", "MISSING_FIELD", "dates"));
        assertThat(problem("{}").faults())
                .containsExactly(
                        new Fault("/series", "MISSING_FIELD", "series"), new Fault("/rate", "MISSING_FIELD", "rate"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'rate':1,'rate':2}    | DUPLICATE_FIELD
            {'rate':NaN}           | MALFORMED_JSON
            {'rate':-Infinity}     | MALFORMED_JSON
            {'rate':01}            | MALFORMED_JSON
            {'rate':1,}            | MALFORMED_JSON
            {'rate':1              | MALFORMED_JSON
            {rate:1}               | MALFORMED_JSON
            nav                    | MALFORMED_JSON
            """)
    void refusesWhatIsNoJson(String json, String code) {
        ProblemException problem = problem(json.replace('\'', '"'));

        assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED);
        assertThat(problem.faults()).extracting(Fault::code).containsExactly(code);
    }

    @Test
    void pointsToLineAndColumnOfBrokenJson() {
        assertThat(problem("{\"rate\": 1,\n  \"name\": tru}").faults())
                .containsExactly(new Fault("", "MALFORMED_JSON", 2, 11));
    }

    @Test
    void refusesTextAfterTheRequestAndEmptyBodies() {
        assertThat(problem(with("\"name\":\"a\"") + " {}").faults())
                .extracting(Fault::code)
                .containsExactly("TRAILING_TEXT");
        assertThat(problem("  ").faults()).containsExactly(new Fault("", "EMPTY_BODY"));
        assertThat(problem("[1]").faults()).containsExactly(new Fault("", "NOT_AN_OBJECT", "[…]"));
        assertThat(problem("null").type()).isEqualTo(ProblemType.INVALID);
    }

    @Test
    void limitsSizesOfListsTextsAndNesting() {
        String many = "1,".repeat(RequestReader.MOST_VALUES) + "1";
        ProblemException tooMany = problem("{\"series\":{\"values\":[" + many + "]}}");
        assertThat(tooMany.type()).isEqualTo(ProblemType.TOO_LARGE);
        assertThat(tooMany.faults()).containsExactly(new Fault("/series/values", "TOO_MANY_VALUES", 40_000));

        assertThat(problem(with("\"name\":\"" + "x".repeat(20_001) + "\"")).type())
                .isEqualTo(ProblemType.TOO_LARGE);
        assertThat(problem(with("\"other\":" + "[".repeat(40) + "]".repeat(40))).faults())
                .extracting(Fault::code)
                .containsExactly("TOO_DEEP");
        assertThat(problem(with("\"flows\":[" + "{},".repeat(100) + "{}]")).faults())
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void readsTheLargestSeries() {
        String most = "1.5,".repeat(RequestReader.MOST_VALUES - 1) + "2.5";
        Request request = read("{\"rate\":1,\"series\":{\"dates\":[],\"values\":[" + most + "]}}");

        assertThat(request.series().values()).hasSize(40_000).endsWith(1.5, 2.5);
    }
}
