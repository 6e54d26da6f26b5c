package io.fundcalc.engine.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.lookup.FundIndex.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Funds by code, name and pinyin, in the order of how well they were meant. */
class FundIndexTest {

    private static final List<Names> FUNDS = List.of(
            new Names("110022", "易方达消费行业股票", "YFDXFHYGP", "YIFANGDAXIAOFEIHANGYEGUPIAO"),
            new Names("110011", "易方达优质精选混合", "YFDYZJXHH", "YIFANGDAYOUZHIJINGXUANHUNHE"),
            new Names("161725", "招商中证白酒指数A", "ZSZZBJZSA", "ZHAOSHANGZHONGZHENGBAIJIUZHISHUA"),
            new Names("012414", "招商中证白酒指数C", "ZSZZBJZSC", "ZHAOSHANGZHONGZHENGBAIJIUZHISHUC"),
            new Names("000001", "华夏成长混合", "HXCZHH", "HUAXIACHENGCHANGHUNHE"),
            new Names("118989", "Nippon India Small Cap Fund - Direct", "", ""),
            new Names("118834", "Mirae Asset Large Cap Fund", "", ""));

    private static final FundIndex INDEX = FundIndex.of(FUNDS);

    private static List<String> codes(String query) {
        return Arrays.stream(INDEX.find(query, 10))
                .map(hit -> FUNDS.get(hit.entry()).code())
                .toList();
    }

    @Test
    void findsTheCodeItselfFirst() {
        assertThat(codes("110022")).containsExactly("110022");
        assertThat(codes("1100")).containsExactlyInAnyOrder("110011", "110022");
        assertThat(codes("000001")).containsExactly("000001");
    }

    @Test
    void findsNamesByTheirBeginningAndByAnyPart() {
        assertThat(codes("易方达")).containsExactlyInAnyOrder("110022", "110011");
        assertThat(codes("白酒")).containsExactlyInAnyOrder("161725", "012414");
        assertThat(codes("易方达消费行业股票")).containsExactly("110022");
        assertThat(codes("白酒指数C")).containsExactly("012414");
    }

    @Test
    void findsInitialsAndFullPinyinInEitherCase() {
        assertThat(codes("yfdxf")).containsExactly("110022");
        assertThat(codes("HXCZHH")).containsExactly("000001");
        assertThat(codes("zhaoshang")).containsExactlyInAnyOrder("161725", "012414");
    }

    @Test
    void wantsEveryWordOfSeveral() {
        assertThat(codes("small cap")).containsExactly("118989");
        assertThat(codes("cap fund")).containsExactlyInAnyOrder("118989", "118834");
        assertThat(codes("large nippon")).isEmpty();
        assertThat(codes("招商 白酒")).containsExactlyInAnyOrder("161725", "012414");
    }

    @Test
    void readsFullWidthLettersAsPlainOnes() {
        assertThat(codes("１１００２２")).containsExactly("110022");
        assertThat(codes("ｙｆｄｘｆ")).containsExactly("110022");
    }

    @Test
    void ranksCodesBeforeNamesBeforeInitials() {
        FundIndex mixed = FundIndex.of(List.of(
                new Names("900", "Alpha", "ABCD", ""),
                new Names("ABC", "Beta", "", ""),
                new Names("901", "ABC Growth", "", ""),
                new Names("902", "ABC", "", "")));

        assertThat(Arrays.stream(mixed.find("abc", 10)).map(FundIndex.Hit::entry))
                .containsExactly(1, 3, 2, 0);
    }

    @Test
    void givesNoMoreThanAskedForAndEachOnce() {
        List<Names> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(new Names("7" + String.format("%05d", i), "测试混合" + i, "CSHH" + i, "CESHIHUNHE" + i));
        }
        FundIndex index = FundIndex.of(many);

        assertThat(index.find("7", 8))
                .hasSize(8)
                .extracting(FundIndex.Hit::entry)
                .doesNotHaveDuplicates();
        assertThat(index.find("测试混合7", 3)).extracting(FundIndex.Hit::entry).startsWith(7);
    }

    @Test
    void findsNothingForNothing() {
        assertThat(INDEX.find("  ", 10)).isEmpty();
        assertThat(INDEX.find("\uffff", 10)).isEmpty();
        assertThat(INDEX.find("x".repeat(100), 10)).isEmpty();
        assertThat(INDEX.find("没有这个", 10)).isEmpty();
    }
}
