package io.fundcalc.app.platform.compute;

/** How many platform threads carry the virtual ones. */
public final class Carriers {

    static final int CORES = Runtime.getRuntime().availableProcessors();

    /** Carriers that no computation can take: they go on serving probes and kept answers. */
    private static final int FOR_THE_NETWORK = 2;

    private static final String PROPERTY = "jdk.virtualThreadScheduler.parallelism";

    private Carriers() {}

    /**
     * Sets the number to one per computation and some for the network, unless the command line has set it. Heard by the
     * Java runtime only before its first virtual thread.
     */
    public static void reserve() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, Integer.toString(CORES + FOR_THE_NETWORK));
        }
    }
}
