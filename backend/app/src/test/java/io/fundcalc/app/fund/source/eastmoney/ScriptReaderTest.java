package io.fundcalc.app.fund.source.eastmoney;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fundcalc.app.fund.source.SourceFault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of a script, read as text. */
class ScriptReaderTest {

    @Test
    void readsLiteralsOfEveryKind() {
        Map<String, ?> found = ScriptReader.variables("""
                /* var not = 1; */ var name = "a \\"b\\" \\u4e2d"; // var neither = 2
                var single='x;var inside=3'; var number = -1.50e1;var yes=true,no=false;
                var list = [1, 'two', null, [], {a: 1, "b" : [2,],},]; var call = go(); var none = null;
                """);

        assertThat(found.get("name")).isEqualTo("a \"b\" 中");
        assertThat(found.get("single")).isEqualTo("x;var inside=3");
        assertThat(found.get("list"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(1, "two", null, List.of(), Map.of("a", 1, "b", List.of(2)));
        assertThat(found).containsOnlyKeys("name", "single", "list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var a = [1,2",
                "var a = {b:1",
                "var a = \"open",
                "var a = [1 2]",
                "var a = {b 1}",
                "var a = [1e]"
            })
    void refusesWhatIsCutOrBroken(String script) {
        assertThatExceptionOfType(SourceFault.class).isThrownBy(() -> ScriptReader.variables(script));
    }

    /** As the whole history of a fund stands on its page. */
    @Test
    void keepsEachDigitAndDay() {
        Map<String, ?> found = ScriptReader.variables("""
                var Data_netWorthTrend = [{"x":1325174400000,"y":1.0100,"equityReturn":0,"unitMoney":""}];/*累计净值走势*/
                var Data_ACWorthTrend = [[1325174400000,1.0],[1325260800000,null]];""");

        assertThat(found.get("Data_netWorthTrend"))
                .isEqualTo(List.of(Map.of(
                        "x", 1_325_174_400_000L, "y", new BigDecimal("1.0100"), "equityReturn", 0, "unitMoney", "")));
        assertThat(found.get("Data_ACWorthTrend"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    @Test
    void takesAnyNumberOfEscapesInATextOutsideOfLiterals() {
        String words = "call(\"" + "\\\"".repeat(200_000) + "\"); var after = [5];";

        assertThat(ScriptReader.variables(words)).isEqualTo(Map.of("after", List.of(5)));
    }

    @Test
    void refusesEndlessNesting() {
        assertThatExceptionOfType(SourceFault.class)
                .isThrownBy(() -> ScriptReader.variables("var a = " + "[".repeat(100_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "每份派现金0.0500元, 0.0500,",
        "分红：每份派现金0.05元, 0.05,",
        "每10份派现金0.5元, 0.05,",
        "每份基金份额折算1.0123份, , 1.0123",
        "拆分：每份基金份额分拆1.5份, , 1.5",
        "每份基金份额折算1份, ,",
        "暂停申购, ,"
    })
    void readsEventsFromWords(String words, @Nullable BigDecimal payout, @Nullable BigDecimal ratio) {
        EventText told = EventText.of(words);

        if (payout == null) {
            assertThat(told.payout()).isNull();
        } else {
            assertThat(told.payout()).isEqualByComparingTo(payout);
        }
        if (ratio == null) {
            assertThat(told.ratio()).isNull();
        } else {
            assertThat(told.ratio()).isEqualByComparingTo(ratio);
        }
    }
}
