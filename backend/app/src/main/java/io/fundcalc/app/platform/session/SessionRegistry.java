package io.fundcalc.app.platform.session;

/** Tells the sessions that this service has begun from those that a client invents. */
public interface SessionRegistry {

    /**
     * Whether something is kept here for a session, which only a session begun here has.
     *
     * @throws io.fundcalc.app.platform.problem.ProblemException where the store cannot tell
     */
    boolean knows(Session session);
}
