/**
 * Who calls: an API key, else a session, else an address. Rooms that know callers by another token implement
 * {@code PrincipalSource}.
 */
@NullMarked
package io.fundcalc.app.platform.caller;

import org.jspecify.annotations.NullMarked;
