/**
 * Checks before the service starts: every setting against its rule, and this machine against the settings. Uses the readers
 * of addresses of Redis and of the file of API keys, and no other package.
 */
@NullMarked
package io.fundcalc.app.platform.start;

import org.jspecify.annotations.NullMarked;
