package io.fundcalc.app.fund.source.eastmoney;

import com.sun.net.httpserver.HttpExchange;
import io.fundcalc.app.fund.outbound.PlayedSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The three addresses of Eastmoney in the documented form, for a fund of as many days as wanted. */
public final class EastmoneyShapes {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int MOST_ROWS = 20;

    /** A day as the fund house publishes it. */
    public record Day(LocalDate date, String unit, String cumulative, String percent, String event) {}

    private EastmoneyShapes() {}

    /** Days from 2024-01-01 on, each 0.0010 above the one before, growth printed accordingly. */
    public static List<Day> rising(int count) {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String percent = i == 0 ? "" : String.format(Locale.ROOT, "%.2f", 100 * (0.001 / (1 + 0.001 * (i - 1))));
            String unit = String.format(Locale.ROOT, "%.4f", 1 + 0.001 * i);
            days.add(new Day(LocalDate.of(2024, 1, 1).plusDays(i), unit, unit, percent, ""));
        }
        return days;
    }

    /** A page of the list, newest first, pages larger than twenty rows empty. */
    public static String page(Map<String, String> query, List<Day> days) {
        int size = Integer.parseInt(query.getOrDefault("pageSize", "10"));
        int index = Integer.parseInt(query.getOrDefault("pageIndex", "1"));
        String from = query.getOrDefault("startDate", "");
        List<Day> wanted = days.stream()
                .filter(day -> day.date().toString().compareTo(from) >= 0)
                .toList()
                .reversed();
        String rows = size > MOST_ROWS
                ? ""
                : wanted.stream()
                        .skip((long) (index - 1) * size)
                        .limit(size)
                        .map(EastmoneyShapes::row)
                        .collect(Collectors.joining(","));
        return "{\"Data\":{\"LSJZList\":[" + rows
                + "],\"FundType\":\"001\",\"SYType\":null},\"ErrCode\":0,\"TotalCount\":" + wanted.size()
                + ",\"PageSize\":" + size + ",\"PageIndex\":" + index + "}";
    }

    private static String row(Day day) {
        return """
                {"FSRQ":"%s","DWJZ":"%s","LJJZ":"%s","SDATE":null,"ACTUALSYI":"","NAVTYPE":"1","JZZZL":"%s","SGZT":"开放申购","FHFCZ":"","FHSP":"%s"}""".formatted(day.date(), day.unit(), day.cumulative(), day.percent(), day.event());
    }

    /** The script of the fund's page. */
    public static String script(List<Day> days) {
        String trend = days.stream()
                .map(day -> "{\"x\":%d,\"y\":%s,\"equityReturn\":%s,\"unitMoney\":\"%s\"}"
                        .formatted(millis(day), day.unit(), day.percent().isEmpty() ? "0" : day.percent(), day.event()))
                .collect(Collectors.joining(","));
        String cumulative = days.stream()
                .map(day -> "[" + millis(day) + "," + (day.cumulative().isEmpty() ? "null" : day.cumulative()) + "]")
                .collect(Collectors.joining(","));
        return "/*2024*/var ishb=false;/*名称*/var fS_name = \"虚构成长混合\";var fS_code = \"900001\";"
                + "/*走势*/var Data_netWorthTrend = [" + trend + "];var Data_ACWorthTrend = [" + cumulative + "];";
    }

    private static long millis(Day day) {
        Instant midnight = day.date().atStartOfDay(SHANGHAI).toInstant();
        return midnight.toEpochMilli();
    }

    /** The list of funds behind its byte-order mark. */
    public static String index() {
        return "\ufeffvar r = [[\"900001\",\"XGCZHH\",\"虚构成长混合\",\"混合型-偏股\",\"XUGOUCHENGZHANGHUNHE\"],"
                + "[\"000009\",\"XGHB\",\"虚构货币\",\"货币型-普通货币\",\"XUGOUHUOBI\"]];";
    }

    /** Answers each address with its form. */
    public static PlayedSource.Act fund(List<Day> days) {
        return exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/pingzhongdata/")) {
                PlayedSource.respond(exchange, 200, "application/x-javascript", script(days));
            } else if (path.endsWith("fundcode_search.js")) {
                PlayedSource.respond(exchange, 200, "application/x-javascript", index());
            } else {
                PlayedSource.respond(exchange, 200, "text/plain", page(query(exchange), days));
            }
        };
    }

    /** Parameters of a call. */
    public static Map<String, String> query(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
