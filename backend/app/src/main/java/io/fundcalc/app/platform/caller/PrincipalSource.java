package io.fundcalc.app.platform.caller;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Recognises callers in one way. The sources are asked in the order of {@link #kind()}, and the first that knows the
 * caller wins; whom none knows is counted by its address.
 */
public interface PrincipalSource {

    /** How this source recognises callers. */
    Principal.Kind kind();

    /**
     * The caller. Asked before the body is read, for every call of the API, so it has to be quick. Only a token that this
     * service has issued and still honours makes a caller: invented tokens would otherwise get quotas of their own.
     *
     * @return null where the request carries no token of this kind
     * @throws io.fundcalc.app.platform.problem.ProblemException where it carries one that is not honoured and must not
     *     be passed over in silence
     */
    @Nullable
    Principal of(HttpServletRequest request);
}
