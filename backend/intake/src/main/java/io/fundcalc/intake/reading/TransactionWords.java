package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.content.TransactionType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What statements call the acts of an investor, in Chinese and English. */
final class TransactionWords {

    /** A word within a name and what it means; null: an act that moves neither units nor money. */
    private record Word(String part, @Nullable TransactionType type) {}

    /** The first that fits counts: 红利再投资 before 红利, 分红方式 before 分红. */
    private static final List<Word> WORDS = List.of(
            new Word("分红方式", null),
            new Word("撤单", null),
            new Word("撤销", null),
            new Word("开户", null),
            new Word("失败", null),
            new Word("再投", TransactionType.REINVEST),
            new Word("红利转", TransactionType.REINVEST),
            new Word("收益结转", TransactionType.REINVEST),
            new Word("reinvest", TransactionType.REINVEST),
            new Word("转换入", TransactionType.CONVERT_IN),
            new Word("转换转入", TransactionType.CONVERT_IN),
            new Word("转换-转入", TransactionType.CONVERT_IN),
            new Word("转换买入", TransactionType.CONVERT_IN),
            new Word("convertin", TransactionType.CONVERT_IN),
            new Word("switchin", TransactionType.CONVERT_IN),
            new Word("转换出", TransactionType.CONVERT_OUT),
            new Word("转换转出", TransactionType.CONVERT_OUT),
            new Word("转换-转出", TransactionType.CONVERT_OUT),
            new Word("转换卖出", TransactionType.CONVERT_OUT),
            new Word("convertout", TransactionType.CONVERT_OUT),
            new Word("switchout", TransactionType.CONVERT_OUT),
            new Word("拆分", TransactionType.SPLIT),
            new Word("折算", TransactionType.SPLIT),
            new Word("split", TransactionType.SPLIT),
            new Word("手续费", TransactionType.FEE),
            new Word("管理费", TransactionType.FEE),
            new Word("服务费", TransactionType.FEE),
            new Word("fee", TransactionType.FEE),
            new Word("commission", TransactionType.FEE),
            new Word("期初", TransactionType.OPENING),
            new Word("持仓", TransactionType.OPENING),
            new Word("opening", TransactionType.OPENING),
            new Word("利息", TransactionType.INTEREST),
            new Word("结息", TransactionType.INTEREST),
            new Word("interest", TransactionType.INTEREST),
            new Word("赎回", TransactionType.SELL),
            new Word("卖出", TransactionType.SELL),
            new Word("sell", TransactionType.SELL),
            new Word("redeem", TransactionType.SELL),
            new Word("redemption", TransactionType.SELL),
            new Word("分红", TransactionType.DIVIDEND),
            new Word("红利", TransactionType.DIVIDEND),
            new Word("派息", TransactionType.DIVIDEND),
            new Word("派现", TransactionType.DIVIDEND),
            new Word("dividend", TransactionType.DIVIDEND),
            new Word("distribution", TransactionType.DIVIDEND),
            new Word("定投", TransactionType.BUY),
            new Word("定期定额", TransactionType.BUY),
            new Word("申购", TransactionType.BUY),
            new Word("认购", TransactionType.BUY),
            new Word("买入", TransactionType.BUY),
            new Word("buy", TransactionType.BUY),
            new Word("purchase", TransactionType.BUY),
            new Word("subscri", TransactionType.BUY),
            new Word("sip", TransactionType.BUY));

    private TransactionWords() {}

    /** What a word of a statement comes to. */
    enum Meaning {
        /** An act of the ledger. */
        ACT,
        /** Neither units nor money moved. */
        NOTHING,
        /** Not known. */
        UNKNOWN
    }

    /** What a name comes to. */
    static Meaning meaning(String name) {
        Word word = word(name);
        return word == null ? Meaning.UNKNOWN : word.type() == null ? Meaning.NOTHING : Meaning.ACT;
    }

    /** The ledger's act of a name whose meaning is one. */
    static @Nullable TransactionType type(String name) {
        Word word = word(name);
        return word == null ? null : word.type();
    }

    private static @Nullable Word word(String name) {
        String text = Words.plain(name).toLowerCase(Locale.ROOT).replaceAll("[\\s_]|(?<=[a-z])-", "");
        return switch (text) {
            case "b", "买" -> new Word(text, TransactionType.BUY);
            case "s", "卖" -> new Word(text, TransactionType.SELL);
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
        for (String word :
                List.of("失败", "关闭", "撤", "处理中", "待", "未", "作废", "进行中", "fail", "cancel", "pending", "reject", "void")) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
