package io.fundcalc.benchmarks;

import io.fundcalc.engine.lookup.FundIndex;
import io.fundcalc.engine.lookup.FundIndex.Hit;
import io.fundcalc.engine.lookup.FundIndex.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The ten best funds of 30,000 for what somebody has typed; the reference looks through all names one by one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class FundIndexBenchmark {

    private static final int FUNDS = 30_000;
    private static final int SHOWN = 10;
    private static final String[] HOUSES = {"易方达", "招商", "华夏", "南方", "博时", "广发", "嘉实", "富国", "汇添富", "工银瑞信"};
    private static final String[] THEMES = {
        "消费行业", "中证白酒", "成长", "价值精选", "沪深", "医药健康", "新能源", "稳健收益", "双利债券", "量化多因子", "半导体", "港股通"
    };
    private static final String[] KINDS = {"混合A", "混合C", "股票", "指数A", "指数C", "债券A", "货币B", "联接E"};
    private static final String LETTERS = "YFDZSHXNBGJLTCMWQ";

    /** What was typed: a code, its beginning, a name's part, one common sign, initials. */
    @Param({"110022", "11", "白酒指数", "混", "YFD", "Z"})
    public String query = "";

    private List<Names> funds = List.of();
    private FundIndex index = FundIndex.of(List.of());

    /** Draws names as fund houses form them. */
    @Setup
    public void draw() {
        Random random = new Random(20_261_123);
        List<Names> drawn = new ArrayList<>();
        for (int i = 0; i < FUNDS; i++) {
            String name = HOUSES[random.nextInt(HOUSES.length)]
                    + THEMES[random.nextInt(THEMES.length)]
                    + (random.nextInt(4) == 0 ? String.valueOf(100 * (1 + random.nextInt(20))) : "")
                    + KINDS[random.nextInt(KINDS.length)];
            StringBuilder initials = new StringBuilder();
            for (int at = 0; at < name.length(); at++) {
                initials.append(LETTERS.charAt(name.charAt(at) % LETTERS.length()));
            }
            drawn.add(new Names(
                    String.format(Locale.ROOT, "%06d", 30 * i + 22),
                    name,
                    initials.toString(),
                    initials.toString().replace("", "AN")));
        }
        funds = drawn;
        index = FundIndex.of(drawn);
    }

    @Benchmark
    public Hit[] indexed() {
        return index.find(query, SHOWN);
    }

    /** The plain way, without any order among what it finds. */
    @Benchmark
    public List<Names> lookingThroughAll() {
        List<Names> found = new ArrayList<>();
        for (Names fund : funds) {
            if (fund.code().startsWith(query)
                    || fund.name().contains(query)
                    || fund.initials().startsWith(query)
                    || fund.pinyin().startsWith(query)) {
                found.add(fund);
            }
        }
        return found;
    }
}
