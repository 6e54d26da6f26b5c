/** Traces by OpenTelemetry: spans of requests, of computations and of calls to others. Off until an endpoint is set. */
@NullMarked
package io.fundcalc.app.platform.trace;

import org.jspecify.annotations.NullMarked;
