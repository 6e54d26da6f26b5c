package io.fundcalc.app.data.store;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;

/** What ends a request that a store cannot serve; each with its remedy. */
public final class StoreFaults {

    private StoreFaults() {}

    /** The owner has used up its room. */
    public static ProblemException sessionFull(long limitBytes, int mostDatasets) {
        return new ProblemException(
                ProblemType.CONFLICT, new Fault("", "SESSION_FULL", limitBytes >> 20, mostDatasets));
    }

    /** All owners together have. */
    public static ProblemException storeFull() {
        return new ProblemException(ProblemType.UNAVAILABLE, new Fault("", "STORE_FULL"));
    }

    /** The store does not answer. */
    public static ProblemException away() {
        return new ProblemException(ProblemType.UNAVAILABLE, new Fault("", "STORE_AWAY"));
    }
}
