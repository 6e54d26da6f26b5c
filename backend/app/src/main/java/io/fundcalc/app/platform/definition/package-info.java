/**
 * What every figure means: read from the doc comments of the code that computes it, so that glossary, explanation and
 * code cannot drift apart. Chinese words stand beside the code in the engine's resources.
 */
@NullMarked
package io.fundcalc.app.platform.definition;

import org.jspecify.annotations.NullMarked;
