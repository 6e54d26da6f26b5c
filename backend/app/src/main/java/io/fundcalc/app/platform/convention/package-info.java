/**
 * The conventions of series calculations as a request names them and an answer echoes them; every family that takes a
 * series shares them. May use the engine's conventions.
 */
@NullMarked
package io.fundcalc.app.platform.convention;

import org.jspecify.annotations.NullMarked;
