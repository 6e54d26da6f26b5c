package io.fundcalc.app.platform.limit;

import io.fundcalc.app.platform.caller.Principal;
import io.fundcalc.app.platform.config.RateLimitProperties.Quota;

/** Counts what callers use up. Never throws. */
public interface Limiter {

    /**
     * Takes units from a caller's quota, or nothing where too few are left.
     *
     * @param caller whose quota
     * @param quota its size
     * @param cost units, at most what the quota can hold at once
     */
    Verdict take(Principal caller, Quota quota, int cost);

    /**
     * What came of it.
     *
     * @param granted whether the units were taken
     * @param remaining units that could be taken now
     * @param nanosToReset until the quota is whole again if nothing more is taken
     * @param nanosToWait until as many units are there, where they were not
     */
    record Verdict(boolean granted, long remaining, long nanosToReset, long nanosToWait) {}
}
