package io.fundcalc.app.data;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fundcalc.app.data.store.DatasetStore;
import io.fundcalc.app.platform.caller.Principal;
import io.fundcalc.app.platform.caller.Principal.Kind;
import io.fundcalc.app.platform.caller.PrincipalSource;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.session.Session;
import io.fundcalc.app.platform.session.SessionCookie;
import io.fundcalc.app.platform.session.SessionRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Callers by their session. A session counts only while it has something here: anybody can invent a cookie, but has to
 * upload, at the cost of uploads, to own a quota by one. Asked of the store once in a few minutes.
 */
@Component
class SessionCallers implements PrincipalSource, SessionRegistry {

    private static final Duration REMEMBERED = Duration.ofMinutes(2);
    private static final long MOST_REMEMBERED = 20_000;

    private final DatasetStore store;
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    SessionCallers(DatasetStore store) {
        this.store = store;
    }

    @Override
    public Kind kind() {
        return Kind.SESSION;
    }

    @Override
    public @Nullable Principal of(HttpServletRequest request) {
        Session session = SessionCookie.of(request);
        if (session == null) {
            return null;
        }
        String owner = session.storeName();
        return known.get(owner, this::has) ? new Principal(Kind.SESSION, owner) : null;
    }

    /** Asks the store again where it had nothing the last time: what depends on this begins a session or keeps one. */
    @Override
    public boolean knows(Session session) {
        String owner = session.storeName();
        if (Boolean.TRUE.equals(known.getIfPresent(owner))) {
            return true;
        }
        boolean has = store.has(owner);
        if (has) {
            known.put(owner, true);
        }
        return has;
    }

    private boolean has(String owner) {
        try {
            return store.has(owner);
        } catch (ProblemException away) {
            return false;
        }
    }
}
