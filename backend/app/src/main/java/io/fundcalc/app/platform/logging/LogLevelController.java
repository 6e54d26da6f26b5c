package io.fundcalc.app.platform.logging;

import ch.qos.logback.classic.Level;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemType;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Levels of the log at run time, for who may run a program beside this process: calls come from the loopback address, to a
 * name of it, and through no proxy. For all others this address does not exist.
 */
@Hidden
@RestController
@RequestMapping("/operations/log-levels")
class LogLevelController {

    private static final Set<String> LEVELS = Set.of("OFF", "ERROR", "WARN", "INFO", "DEBUG", "TRACE");
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final List<String> OF_PROXIES = List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via");

    private final LogLevels levels;
    private final LogLevelKeeper keeper;

    LogLevelController(LogLevels levels, LogLevelKeeper keeper) {
        this.levels = levels;
        this.keeper = keeper;
    }

    @GetMapping
    ResponseEntity<List<LogLevels.Change>> changes(HttpServletRequest request) {
        requireLocal(request);
        return answer(levels.changes());
    }

    @PutMapping("/{logger}/{level}")
    ResponseEntity<List<LogLevels.Change>> change(
            @PathVariable String logger, @PathVariable String level, HttpServletRequest request) {
        return change(logger, level, (int) LogLevels.USUAL.toMinutes(), request);
    }

    @PutMapping("/{logger}/{level}/{minutes}")
    ResponseEntity<List<LogLevels.Change>> change(
            @PathVariable String logger,
            @PathVariable String level,
            @PathVariable int minutes,
            HttpServletRequest request) {
        requireLocal(request);
        String name = level.toUpperCase(Locale.ROOT);
        boolean known = LEVELS.contains(name) && minutes > 0 && minutes <= LogLevels.LONGEST.toMinutes();
        if (!known || levels.change(logger, Level.toLevel(name), Duration.ofMinutes(minutes)) == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        keeper.watch();
        return answer(levels.changes());
    }

    @DeleteMapping("/{logger}")
    ResponseEntity<List<LogLevels.Change>> restore(@PathVariable String logger, HttpServletRequest request) {
        requireLocal(request);
        if (!levels.restore(logger)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return answer(levels.changes());
    }

    private static ResponseEntity<List<LogLevels.Change>> answer(List<LogLevels.Change> changes) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(changes);
    }

    /** The name keeps out pages whose own name was made to lead to this machine. */
    private static void requireLocal(HttpServletRequest request) {
        boolean passedOn = OF_PROXIES.stream().anyMatch(header -> request.getHeader(header) != null);
        if (passedOn || !OWN_NAMES.contains(request.getServerName()) || !isLoopback(request.getRemoteAddr())) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
