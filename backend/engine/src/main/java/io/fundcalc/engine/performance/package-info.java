/** The tear sheet: composes the calculations of its sub-packages and computes nothing itself. May use all of them. */
@NullMarked
package io.fundcalc.engine.performance;

import org.jspecify.annotations.NullMarked;
