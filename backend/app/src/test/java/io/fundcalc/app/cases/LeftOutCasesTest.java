package io.fundcalc.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a file holds and a reading could leave out without a word. */
@ServiceTest
class LeftOutCasesTest {

    @LocalServerPort
    int port;

    private CaseClient client;

    @BeforeEach
    void connect() {
        client = new CaseClient(port);
    }

    @Test
    void keepsEqualFillsWithTheirOwnTradeNumbers() {
        String row = "2026-03-02,510300,买入,4.005,1000,4005.00,88001,";
        var sent = client.send("a.csv", "成交日期,证券代码,买卖标志,成交价格,成交数量,成交金额,委托编号,成交编号\n" + row + "1\n" + row + "2\n");

        assertThat(sent.acts()).hasSize(2);
        assertThat(sent.body().at("/duplicates").asInt()).isZero();
    }

    @Test
    void addsAllColumnsOfFees() {
        var sent = client.send(
                "a.csv",
                "成交日期,证券代码,买卖方向,成交数量,成交价格,成交金额,佣金,印花税,过户费\n2026-03-09,510300,卖出,1000,4.105,4105.00,1.03,4.10,0.04\n");

        assertThat(sent.acts().getFirst().at("/fee").asDouble()).isEqualTo(5.17);
    }

    @Test
    void keepsTheNavOfADayWhoseGrowthIsAWord() {
        var sent = client.send("a.csv", "净值日期,单位净值,日增长率\n2026-03-02,1.0000,封闭期\n2026-03-03,1.0100,1.00%\n");

        assertThat(sent.values()).containsExactly(1.0, 1.01);
        assertThat(sent.problems()).containsExactly("CELL_LEFT_OUT");
    }
}
