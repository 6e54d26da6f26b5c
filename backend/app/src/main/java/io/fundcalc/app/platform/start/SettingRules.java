package io.fundcalc.app.platform.start;

import io.fundcalc.app.platform.start.Address.ListenAddress;
import io.fundcalc.app.platform.start.Address.Redis;
import io.fundcalc.app.platform.start.Address.WebServer;
import io.fundcalc.app.platform.start.Place.ReadableFile;
import io.fundcalc.app.platform.start.Place.ReadableFolder;
import io.fundcalc.app.platform.start.Place.WritableFolder;
import io.fundcalc.app.platform.start.Quantity.Size;
import io.fundcalc.app.platform.start.Quantity.Span;
import io.fundcalc.app.platform.start.Quantity.WholeNumber;
import io.fundcalc.app.platform.start.Rule.Expression;
import io.fundcalc.app.platform.start.Rule.OneOf;
import io.fundcalc.app.platform.start.Rule.Secret;
import io.fundcalc.app.platform.start.Rule.SomeOf;
import io.fundcalc.app.platform.start.Rule.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rule of every setting, by its property. The variable that sets a property and its default stand in
 * {@code application.yml} alone; tests hold that no setting is without a rule, and that the README tells each range.
 */
final class SettingRules {

    /** What a Redis needs to be found. */
    private static final Map<String, Rule> REDIS = Map.of(
            "url", new Redis(),
            "password", new Secret(),
            "password-file", new ReadableFile(true),
            "connect-timeout", new Span("10ms", "1m"),
            "command-timeout", new Span("1ms", "1m"));

    private static final Rule LOG_LEVEL = new OneOf("OFF", "ERROR", "WARN", "INFO", "DEBUG", "TRACE");

    /** Every rule by its property, in the order of {@code application.yml}. */
    static final Map<String, Rule> ALL = all();

    /** Pairs of properties of which the first must not exceed the second. */
    static final List<List<String>> ORDERED = List.of(
            List.of("fundcalc.cache.soft-expiry", "fundcalc.cache.hard-expiry"),
            List.of("fundcalc.rate-limit.quota.per-second", "fundcalc.rate-limit.quota.per-minute"),
            List.of("fundcalc.sources.outbound.connect-timeout", "fundcalc.sources.outbound.timeout"),
            List.of("fundcalc.sources.outbound.timeout", "fundcalc.sources.outbound.budget"),
            List.of("fundcalc.sources.copies.recent", "fundcalc.sources.copies.closed"),
            List.of("fundcalc.sources.copies.closed", "fundcalc.sources.copies.kept"),
            List.of("fundcalc.upload.limit", "fundcalc.upload.space"),
            List.of("fundcalc.upload.per-caller", "fundcalc.upload.at-once"),
            List.of("fundcalc.upload.readers", "fundcalc.upload.at-once"),
            List.of("fundcalc.calculation.body-limit", "fundcalc.body.budget"));

    private SettingRules() {}

    private static Map<String, Rule> all() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        service(rules);
        calculation(rules);
        bodies(rules);
        cache(rules);
        callers(rules);
        sources(rules);
        files(rules);
        server(rules);
        return rules;
    }

    private static void service(Map<String, Rule> rules) {
        rules.put(
                "fundcalc.service.version",
                new Text(Pattern.compile("[\\w.+-]{1,64}"), "1 to 64 letters, digits, dots, hyphens, plus signs or _"));
        rules.put(
                "fundcalc.service.instance",
                new Text(Pattern.compile("[\\w.-]{1,253}"), "1 to 253 letters, digits, dots, hyphens or _"));
        rules.put("fundcalc.service.drain-delay", new Span("0s", "10m"));
        rules.put("fundcalc.service.log-format", new Text(Pattern.compile("json|text"), "json or text"));
        rules.put("fundcalc.service.log-location", LOG_LEVEL);
        rules.put("fundcalc.traces.endpoint", new WebServer());
        rules.put("fundcalc.traces.percent", new WholeNumber(0, 100));
    }

    private static void calculation(Map<String, Rule> rules) {
        rules.put("fundcalc.calculation.threads", new WholeNumber(0, 256));
        rules.put("fundcalc.calculation.queue", new WholeNumber(0, 100_000));
        rules.put("fundcalc.calculation.timeout", new Span("100ms", "10m"));
        rules.put("fundcalc.calculation.deadline", new Span("100ms", "10m"));
        rules.put("fundcalc.calculation.body-limit", new Size("1KB", "1GB"));
        rules.put("fundcalc.calculation.body-timeout", new Span("100ms", "1h"));
        rules.put("fundcalc.calculation.finished-weight", new Size("0B", "64GB"));
        rules.put("fundcalc.calculation.finished-expiry", new Span("1s", "30d"));
    }

    private static void bodies(Map<String, Rule> rules) {
        rules.put("fundcalc.body.budget", new Size("1MB", "64GB"));
        rules.put("fundcalc.body.rate", new Size("1B", "1GB"));
        rules.put("fundcalc.body.send-timeout", new Span("1s", "1h"));
    }

    private static void cache(Map<String, Rule> rules) {
        rules.put("fundcalc.cache.local-weight", new Size("0B", "64GB"));
        rules.put("fundcalc.cache.soft-expiry", new Span("1s", "30d"));
        rules.put("fundcalc.cache.hard-expiry", new Span("1s", "30d"));
        REDIS.forEach((name, rule) -> rules.put("fundcalc.cache.redis." + name, rule));
        rules.put("fundcalc.cache.redis.lease", new Span("100ms", "5m"));
        rules.put("fundcalc.cache.redis.value-limit", new Size("1KB", "64MB"));
        REDIS.forEach((name, rule) -> rules.put("fundcalc.state." + name, rule));
        rules.put("fundcalc.state.quota-timeout", new Span("1ms", "1m"));
    }

    private static void callers(Map<String, Rule> rules) {
        rules.put("fundcalc.caller.api-keys-file", new ReadableFile(false));
        rules.put("fundcalc.rate-limit.enabled", new OneOf("on", "off", "true", "false"));
        rules.put("fundcalc.rate-limit.quota.per-second", new WholeNumber(1, 1_000_000));
        rules.put("fundcalc.rate-limit.quota.per-minute", new WholeNumber(1, 60_000_000));
        rules.put("fundcalc.rate-limit.sessions-per-address", new WholeNumber(1, 1000));
        rules.put("fundcalc.rate-limit.instances", new WholeNumber(0, 1000));
    }

    private static void sources(Map<String, Rule> rules) {
        rules.put(
                "fundcalc.sources.enabled",
                new SomeOf("eastmoney", "mfapi", "amfi", "yahoo", "ecb", "fred", "directory"));
        rules.put("fundcalc.sources.directory", new ReadableFolder());
        for (String source : List.of("eastmoney", "mfapi", "amfi", "yahoo", "ecb", "fred")) {
            rules.put("fundcalc.sources.urls." + source, new WebServer());
        }
        rules.put("fundcalc.sources.outbound.connect-timeout", new Span("10ms", "1m"));
        rules.put("fundcalc.sources.outbound.timeout", new Span("100ms", "10m"));
        rules.put("fundcalc.sources.outbound.per-second", new WholeNumber(1, 1000));
        rules.put("fundcalc.sources.outbound.burst", new WholeNumber(1, 10_000));
        rules.put("fundcalc.sources.outbound.budget", new Span("100ms", "1h"));
        rules.put("fundcalc.sources.copies.recent", new Span("1s", "365d"));
        rules.put("fundcalc.sources.copies.closed", new Span("1s", "365d"));
        rules.put("fundcalc.sources.copies.kept", new Span("1s", "3650d"));
        rules.put("fundcalc.sources.copies.negative", new Span("1s", "1d"));
        rules.put("fundcalc.sources.copies.patience", new Span("1ms", "1m"));
        rules.put("fundcalc.sources.copies.memory", new Size("0B", "64GB"));
        rules.put("fundcalc.sources.copies.index", new Span("1m", "365d"));
    }

    private static void files(Map<String, Rule> rules) {
        rules.put("fundcalc.upload.limit", new Size("1KB", "1GB"));
        rules.put("fundcalc.upload.folder", new WritableFolder());
        rules.put("fundcalc.upload.space", new Size("1KB", "1TB"));
        rules.put("fundcalc.upload.timeout", new Span("1s", "1h"));
        rules.put("fundcalc.upload.at-once", new WholeNumber(1, 1000));
        rules.put("fundcalc.upload.per-caller", new WholeNumber(1, 1000));
        rules.put("fundcalc.upload.readers", new WholeNumber(1, 64));
        rules.put("fundcalc.upload.patience", new Span("100ms", "10m"));
        rules.put("fundcalc.datasets.life", new Span("1m", "365d"));
        rules.put("fundcalc.datasets.session-limit", new Size("1KB", "1TB"));
        rules.put("fundcalc.datasets.most-per-session", new WholeNumber(1, 100_000));
        rules.put("fundcalc.datasets.memory-limit", new Size("1KB", "64GB"));
        rules.put("fundcalc.datasets.near-limit", new Size("0B", "64GB"));
    }

    private static void server(Map<String, Rule> rules) {
        rules.put("server.port", new WholeNumber(0, Quantity.MOST_PORT));
        rules.put("server.address", new ListenAddress());
        rules.put("server.forward-headers-strategy", new OneOf("none", "native"));
        rules.put("server.tomcat.max-connections", new WholeNumber(1, 1_000_000));
        rules.put("server.tomcat.connection-timeout", new Span("100ms", "10m"));
        rules.put("server.tomcat.remoteip.internal-proxies", new Expression());
        rules.put("logging.level.root", LOG_LEVEL);
        rules.put("logging.level.fundcalc.access", LOG_LEVEL);
    }
}
