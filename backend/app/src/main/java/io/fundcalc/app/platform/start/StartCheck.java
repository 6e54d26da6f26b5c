package io.fundcalc.app.platform.start;

import io.fundcalc.app.platform.logging.EventFields;
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
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks at every setting and at this machine before anything is made of them. What is wrong is said in one line each on
 * standard error, in the form of the log, and the process ends with a status of its own; a variable that is no setting is
 * only warned of.
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
        if (faults.isEmpty()) {
            say("WARN", new UnknownVariables(settings).warnings(), settings);
        } else {
            say("ERROR", faults, settings);
            exit.accept(CONFIGURATION);
        }
    }

    private void say(String level, List<String> messages, ConfigurableEnvironment settings) {
        boolean text = "text".equalsIgnoreCase(settings.getProperty("fundcalc.service.log-format"));
        messages.forEach(message -> err.println(text ? text(level, message) : json(level, message, settings)));
        err.flush();
    }

    private static String text(String level, String message) {
        return "%s %-5s %s %s"
                .formatted(
                        LocalTime.now(ZoneId.systemDefault())
                                .truncatedTo(ChronoUnit.MILLIS)
                                .format(DateTimeFormatter.ofPattern("HH:mm:ss.SSS")),
                        level,
                        StartCheck.class.getSimpleName(),
                        message.replaceAll("\\p{Cntrl}", "?"));
    }

    /** The fields of the log's lines. */
    private static String json(String level, String message, ConfigurableEnvironment settings) {
        ObjectNode line = new JsonMapper().createObjectNode();
        EventFields.before(Instant.now(), level, StartCheck.class, message).forEach(line::put);
        return line.put("service.version", settings.getProperty("fundcalc.service.version"))
                .put("service.node.name", settings.getProperty("fundcalc.service.instance"))
                .toString();
    }
}
