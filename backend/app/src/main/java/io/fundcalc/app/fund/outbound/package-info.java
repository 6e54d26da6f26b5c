/** The only door to the network: hosts known in advance, bounded in time, size and number, with a breaker for each source. */
@NullMarked
package io.fundcalc.app.fund.outbound;

import org.jspecify.annotations.NullMarked;
