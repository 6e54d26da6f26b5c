package io.fundcalc.intake.form;

/** What a column says. */
public enum ColumnRole {
    /** Day of the row; of a statement the day of confirmation where it has one. */
    DATE,
    /** 单位净值: currency per unit, or a price. */
    UNIT_NAV,
    /** 累计净值: unit NAV plus all payouts, not compounded. */
    CUMULATIVE_NAV,
    /** 复权净值: payouts reinvested, splits undone. */
    ADJUSTED_NAV,
    /** 每万份收益: what ten thousand units of a money fund earned that day. */
    INCOME,
    /** 日增长率: published change in a day, the witness of the values. */
    DAILY_RETURN,
    /** A NAV of the fund that the column is named after; several columns may have this role. */
    FUND_NAV,
    /** A return of the fund that the column is named after; several columns may have this role. */
    FUND_RETURN,
    /** 分红: payout per unit of a NAV history. */
    DIVIDEND,
    /** 拆分: new units for each old one. */
    SPLIT,
    /** 基金代码. */
    FUND_CODE,
    /** 基金名称. */
    FUND_NAME,
    /** 转入基金: what a conversion leads into, code or name as the table's own funds. */
    TARGET_FUND,
    /** 业务类型: what was done. */
    TYPE,
    /** 商品说明: fund and act in one sentence, as the bills of payment services write them. */
    DESCRIPTION,
    /** 确认份额. */
    SHARES,
    /** 转入份额: units of the fund that a conversion leads into. */
    TARGET_SHARES,
    /** 确认金额. */
    AMOUNT,
    /** 手续费. */
    FEE,
    /** 交易状态: whether it came to pass. */
    STATUS,
    /** 订单号: what makes two equal rows two acts. */
    ORDER,
    /** Not read. */
    IGNORED;

    /** Whether several columns may have this role. */
    public boolean isRepeatable() {
        return this == IGNORED || isWide();
    }

    /** Whether each such column is a series of its own. */
    public boolean isWide() {
        return this == FUND_NAV || this == FUND_RETURN;
    }
}
