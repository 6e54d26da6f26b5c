package io.fundcalc.app.platform.start;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at every setting and at this machine before anything is made of them. What is wrong is said in one line each on
 * standard error, in the form of the log, and the process ends with a status of its own.
 */
public final class StartCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** The status of a process whose settings are wrong, as sysexits.h counts. */
    public static final int CONFIGURATION = 78;

    /** After the settings have been read, and before the log is set up by them. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 15;

    private final PrintStream err;
    private final IntConsumer exit;

    /** Ends this process. */
    public StartCheck() {
        this(System.err, System::exit);
    }

    StartCheck(PrintStream err, IntConsumer exit) {
        this.err = err;
        this.exit = exit;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment settings = event.getEnvironment();
        List<String> faults = new SettingCheck(settings).faults();
        if (faults.isEmpty()) {
            faults = Preflight.here(settings).fault().stream().toList();
        }
        if (!faults.isEmpty()) {
            boolean text = "text".equalsIgnoreCase(settings.getProperty("fundcalc.service.log-format"));
            faults.forEach(fault -> err.println(text ? text(fault) : json(fault, settings)));
            err.flush();
            exit.accept(CONFIGURATION);
        }
    }

    private static String text(String fault) {
        return "%s ERROR %s %s"
                .formatted(
                        LocalTime.now(ZoneId.systemDefault())
                                .truncatedTo(ChronoUnit.MILLIS)
                                .format(DateTimeFormatter.ofPattern("HH:mm:ss.SSS")),
                        StartCheck.class.getSimpleName(),
                        fault.replaceAll("\\p{Cntrl}", "?"));
    }

    /** The fields of the log's lines. */
    private static String json(String fault, ConfigurableEnvironment settings) {
        JsonMapper json = new JsonMapper();
        return json.createObjectNode()
                .put("@timestamp", Instant.now().toString())
                .put("message", fault)
                .put("log.logger", StartCheck.class.getName())
                .put("process.thread.name", Thread.currentThread().getName())
                .put("log.level", "ERROR")
                .put("service.name", "fund-calc")
                .put("service.version", settings.getProperty("fundcalc.service.version"))
                .put("service.node.name", settings.getProperty("fundcalc.service.instance"))
                .toString();
    }
}
