/** How far a Sharpe ratio can be trusted: the odds that it is luck, and the history that it takes. May use track. */
@NullMarked
package io.fundcalc.engine.performance.inference;

import org.jspecify.annotations.NullMarked;
