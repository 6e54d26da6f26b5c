package io.fundcalc.app.platform.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds out who calls, once a request. */
@Component
public class Principals {

    private static final String ATTRIBUTE = Principal.class.getName();

    private final List<PrincipalSource> sources;

    Principals(List<PrincipalSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(PrincipalSource::kind))
                .toList();
    }

    /**
     * The caller; the same one however often it is asked for.
     *
     * @throws io.fundcalc.app.platform.problem.ProblemException where the request carries a token that is not honoured
     */
    public Principal of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Principal known) {
            return known;
        }
        Principal found = search(request);
        request.setAttribute(ATTRIBUTE, found);
        return found;
    }

    /** The caller as if it carried no token. */
    public Principal byAddress(HttpServletRequest request) {
        return AddressSource.of(request);
    }

    /** The caller together with all others at its address that have a session. */
    public Principal sessionsOfAddress(HttpServletRequest request) {
        return new Principal(
                Principal.Kind.SESSIONS_OF_ADDRESS, AddressSource.of(request).id());
    }

    /**
     * The caller as shares of memory and disk count it: by its key, else by its address. A client can begin any number of
     * sessions, so a session does not count as a caller here.
     */
    public Principal widest(HttpServletRequest request) {
        Principal caller = of(request);
        return caller.kind() == Principal.Kind.KEY ? caller : byAddress(request);
    }

    private Principal search(HttpServletRequest request) {
        for (PrincipalSource source : sources) {
            Principal found = source.of(request);
            if (found != null) {
                return found;
            }
        }
        return AddressSource.of(request);
    }
}
