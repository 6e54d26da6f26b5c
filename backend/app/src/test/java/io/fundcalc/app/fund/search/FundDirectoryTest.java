package io.fundcalc.app.fund.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.fund.source.FundEntry;
import io.fundcalc.app.fund.source.NavSource;
import io.fundcalc.app.fund.source.Published;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of all sources, and what becomes of one that cannot be fetched. */
class FundDirectoryTest {

    private static final class Listing implements NavSource {

        private final boolean local;
        private List<FundEntry> entries = List.of();
        private boolean fails;
        private boolean breaks;

        Listing(boolean local) {
            this.local = local;
        }

        void lists(String code, String name) {
            entries = List.of(new FundEntry(id(), code, name, "", "", ""));
        }

        @Override
        public String id() {
            return local ? "directory" : "network";
        }

        @Override
        public boolean local() {
            return local;
        }

        @Override
        public Pattern codes() {
            return Pattern.compile(".*");
        }

        @Override
        public List<FundEntry> index() {
            if (breaks) {
                throw new IllegalStateException("as told");
            }
            if (fails) {
                throw new SourceFault(Kind.UNREACHABLE, "as told");
            }
            return entries;
        }

        @Override
        public Published history(String code, @Nullable LocalDate from) {
            throw new SourceFault(Kind.NO_FUND, code);
        }
    }

    @Test
    void keepsYesterdaysListWhenTodaysCannotBeFetched() {
        Listing network = new Listing(false);
        FundDirectory directory = new FundDirectory(List.of(network), Duration.ZERO);
        network.lists("900001", "虚构成长混合");
        assertThat(directory.refresh(network)).isTrue();

        network.fails = true;
        assertThat(directory.refresh(network)).isFalse();
        assertThat(directory.find("成长", 5)).extracting(FundEntry::code).containsExactly("900001");

        network.fails = false;
        network.entries = List.of();
        assertThat(directory.refresh(network)).isTrue();
        assertThat(directory.size("network")).isEqualTo(1);
    }

    @Test
    void fetchesNothingBeforeItsTime() {
        Listing network = new Listing(false);
        FundDirectory directory = new FundDirectory(List.of(network), Duration.ofDays(1));
        network.lists("900001", "虚构成长混合");
        directory.refresh(network);
        network.lists("900002", "虚构价值混合");
        directory.refresh(network);

        assertThat(directory.entry("network", "900001")).isPresent();
        assertThat(directory.entry("network", "900002")).isEmpty();
    }

    @Test
    void findsOverAllSourcesByTheInitialsOfTheirNames() {
        Listing network = new Listing(false);
        Listing local = new Listing(true);
        FundDirectory directory = new FundDirectory(List.of(network, local), Duration.ofDays(1));
        network.lists("900001", "虚构成长混合");
        local.lists("own", "我的价值成长");
        directory.refresh(network);

        assertThat(directory.find("成长", 5))
                .extracting(FundEntry::source)
                .containsExactlyInAnyOrder("network", "directory");
        assertThat(directory.find("wdjz", 5)).extracting(FundEntry::code).containsExactly("own");
        assertThat(directory.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"易方达消费股票, YFDXFGP", "招商中证白酒指数A, ZSZZBJZSA", "华夏回报混合, HXHBHH", "博时安心收益, BSAXSY", "Fund 7, FUND7"})
    void tellsInitialsByTheOrderOfTheCharacterSet(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({
        "华宝中证银行ETF联接A, HBZZYHETFLJA",
        "华夏成长混合, HXCZHH",
        "长城消费增值混合, CCXFZZHH",
        "重庆重点产业, CQZDCY",
        "易方达消费行业股票, YFDXFHYGP",
        "睿远成长价值, RYCZJZ",
        "虚构音乐会计, XGYYKJ"
    })
    void readsCharactersByTheWordTheyStandIn(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({"银行精选, YHJX, YXJX", "长信内需, CXNX, ZXNX", "重点消费, ZDXF, CDXF", "国泰成长, GTCZ, GTCC"})
    void findsEveryReadingOfACharacter(String name, String first, String second) {
        Listing network = new Listing(false);
        FundDirectory directory = new FundDirectory(List.of(network), Duration.ofDays(1));
        network.lists("900001", name);
        directory.refresh(network);

        assertThat(Initials.readings(name))
                .hasSizeLessThanOrEqualTo(16)
                .startsWith(first)
                .contains(second);
        assertThat(directory.find(first, 5)).extracting(FundEntry::code).containsExactly("900001");
        assertThat(directory.find(second, 5)).extracting(FundEntry::code).containsExactly("900001");
    }

    @Test
    void boundsTheReadingsOfALongName() {
        assertThat(Initials.readings("长".repeat(40))).hasSize(16).allMatch(reading -> reading.length() == 40);
    }

    @Test
    void outlivesAListThatCannotBeMade() {
        Listing network = new Listing(false);
        FundDirectory directory = new FundDirectory(List.of(network), Duration.ZERO);
        network.lists("900001", "虚构成长混合");
        directory.refresh(network);

        network.breaks = true;
        assertThat(directory.refresh(network)).isFalse();
        network.breaks = false;
        network.lists("900002", "虚构价值混合");
        assertThat(directory.refresh(network)).isTrue();
        assertThat(directory.find("价值", 5)).extracting(FundEntry::code).containsExactly("900002");
    }

    @Test
    void findsOtherFundsWhenAListOfThisMachineCannotBeMade() {
        Listing broken = new Listing(true);
        Listing network = new Listing(false);
        broken.breaks = true;
        network.lists("900001", "虚构成长混合");
        FundDirectory directory = new FundDirectory(List.of(broken, network), Duration.ZERO);
        directory.refresh(network);

        assertThat(directory.find("成长", 5)).extracting(FundEntry::code).containsExactly("900001");
    }
}
