package io.fundcalc.app.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | en",
                "zh-CN | zh-CN",
                "zh | zh-CN",
                "ZH-hant-TW | zh-CN",
                "zh-CN,zh;q=0.9,en;q=0.8 | zh-CN",
                "en-GB,en;q=0.9,zh;q=0.8 | en",
                "en;q=0.8, zh-HK;q=0.9 | zh-CN",
                "fr, zh;q=0.2 | zh-CN",
                "zh;q=0, en;q=0.1 | en",
                "zh;q=0 | en",
                "en, zh | en",
                "zh, en | zh-CN",
                "* | en",
                "zha | en",
                ";;;,,q=zh;q=x | en",
                "zh;q=nonsense | en",
            })
    void prefersChineseWhereTheHeaderDoes(@Nullable String header, String expected) {
        assertThat(RequestLanguage.of(header).toLanguageTag()).isEqualTo(expected);
    }

    @Test
    void aHeaderThatNoBrowserSendsIsNotRead() {
        assertThat(RequestLanguage.of("zh," + "x-a;q=0.1,".repeat(700))).isEqualTo(RequestLanguage.ENGLISH);
    }
}
