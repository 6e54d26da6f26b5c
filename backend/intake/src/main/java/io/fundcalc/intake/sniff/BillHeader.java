package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.report.Column;
import java.util.Arrays;
import java.util.Set;

/** Knows the bills of Alipay, the one of its web pages and the one of its app: every payment, among them trades of funds. */
final class BillHeader {

    private static final Set<String> BOTH = Set.of("交易对方", "收/支", "交易状态");
    private static final Set<String> DESCRIPTIONS = Set.of("商品名称", "商品说明");

    private BillHeader() {}

    static boolean isBill(Column... columns) {
        return BOTH.stream().allMatch(name -> Arrays.stream(columns).anyMatch(column -> isNamed(column, name)))
                && Arrays.stream(columns).anyMatch(BillHeader::isDescription);
    }

    /** Whether a column of a bill describes what was paid for. */
    static boolean isDescription(Column column) {
        return DESCRIPTIONS.stream().anyMatch(name -> isNamed(column, name));
    }

    private static boolean isNamed(Column column, String name) {
        return Words.plain(column.header()).equals(name);
    }
}
