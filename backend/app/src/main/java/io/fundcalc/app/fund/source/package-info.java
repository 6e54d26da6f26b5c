/** What a source is and what it publishes; each adapter stands in a room of its own below. Speaks to the network through outbound alone. */
@NullMarked
package io.fundcalc.app.fund.source;

import org.jspecify.annotations.NullMarked;
