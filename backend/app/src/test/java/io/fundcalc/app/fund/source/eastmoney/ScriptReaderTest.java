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
        assertThat(found.get("number")).isEqualTo(new BigDecimal("-1.50e1"));
        assertThat(found.get("yes")).isEqualTo(true);
        assertThat(found.get("list"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(
                        BigDecimal.ONE,
                        "two",
                        null,
                        List.of(),
                        Map.of("a", BigDecimal.ONE, "b", List.of(BigDecimal.valueOf(2))));
        assertThat(found).doesNotContainKeys("not", "neither", "inside", "call");
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
