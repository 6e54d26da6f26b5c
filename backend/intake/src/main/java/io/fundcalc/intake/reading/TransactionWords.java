package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.content.TransactionType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What statements call the acts of an investor, in Chinese and English. */
final class TransactionWords {

    /** What a word of a statement comes to. */
    enum Meaning {
        /** An act of the ledger. */
        ACT,
        /** One of two acts: units converted out of a fund, or in. */
        CONVERSION,
        /** Neither units nor money moved. */
        NOTHING,
        /** Not known. */
        UNKNOWN
    }

    /** A word within a name and what it means. */
    private record Word(
            String part, Meaning meaning, @Nullable TransactionType type) {}

    /** The first that fits counts: 红利再投资 before 红利, 分红方式 before 分红. */
    private static final List<Word> WORDS = Stream.of(
                    nothing("分红方式", "撤单", "撤销", "开户", "失败"),
                    acts(TransactionType.REINVEST, "再投", "红利转", "收益结转", "reinvest"),
                    acts(TransactionType.FEE, "转换费", "转换手续费", "conversionfee", "switchfee"),
                    acts(
                            TransactionType.CONVERT_IN,
                            "转换入",
                            "转换转入",
                            "转换-转入",
                            "转换买入",
                            "转换申购",
                            "转入",
                            "convertin",
                            "conversionin",
                            "switchin"),
                    acts(
                            TransactionType.CONVERT_OUT,
                            "转换出",
                            "转换转出",
                            "转换-转出",
                            "转换卖出",
                            "转换赎回",
                            "转出",
                            "convertout",
                            "conversionout",
                            "switchout"),
                    // Units that come or go without money: another custodian, or a correction of the registrar's.
                    acts(TransactionType.CONVERT_IN, "转托管入", "过户入", "调增", "强增", "transferin"),
                    acts(TransactionType.CONVERT_OUT, "转托管出", "过户出", "调减", "强减", "transferout"),
                    acts(TransactionType.SPLIT, "拆分", "折算", "split"),
                    Stream.of(
                            new Word("转换", Meaning.CONVERSION, null),
                            new Word("convert", Meaning.CONVERSION, null),
                            new Word("conversion", Meaning.CONVERSION, null),
                            new Word("switch", Meaning.CONVERSION, null)),
                    acts(TransactionType.FEE, "手续费", "管理费", "服务费", "fee", "commission"),
                    acts(TransactionType.OPENING, "期初", "持仓", "opening"),
                    acts(TransactionType.INTEREST, "利息", "结息", "interest"),
                    acts(TransactionType.SELL, "赎回", "卖出", "sell", "redeem", "redemption"),
                    acts(TransactionType.DIVIDEND, "分红", "红利", "派息", "派现", "dividend", "distribution"),
                    acts(TransactionType.BUY, "定投", "定期定额", "申购", "认购", "买入", "buy", "purchase", "subscri", "sip"))
            .flatMap(words -> words)
            .toList();

    private TransactionWords() {}

    private static Stream<Word> acts(TransactionType type, String... parts) {
        return Arrays.stream(parts).map(part -> new Word(part, Meaning.ACT, type));
    }

    private static Stream<Word> nothing(String... parts) {
        return Arrays.stream(parts).map(part -> new Word(part, Meaning.NOTHING, null));
    }

    /** What a name comes to. */
    static Meaning meaning(String name) {
        Word word = word(name);
        return word == null ? Meaning.UNKNOWN : word.meaning();
    }

    /** The ledger's act of a name whose meaning is one. */
    static @Nullable TransactionType type(String name) {
        Word word = word(name);
        return word == null ? null : word.type();
    }

    private static @Nullable Word word(String name) {
        String text = Words.plain(name).toLowerCase(Locale.ROOT).replaceAll("[\\s_]|(?<=[a-z])-", "");
        return switch (text) {
            case "b", "买" -> new Word(text, Meaning.ACT, TransactionType.BUY);
            case "s", "卖" -> new Word(text, Meaning.ACT, TransactionType.SELL);
            default ->
                WORDS.stream()
                        .filter(word -> text.contains(word.part()))
                        .findFirst()
                        .orElse(null);
        };
    }

    /** Whether the state of an order says that it did not come to pass, or not yet. */
    static boolean isVoid(String status) {
        String text = Words.plain(status).toLowerCase(Locale.ROOT);
        for (String word : List.of(
                "失败", "关闭", "撤", "退款", "退回", "处理中", "确认中", "待", "未", "作废", "进行中", "fail", "cancel", "pending", "reject",
                "void")) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
