/**
 * Six fictional funds and a benchmark for trying things out. They are drawn from a seeded generator of our own, so every
 * build and every machine gives the same values. May use the engine's series.
 */
@NullMarked
package io.fundcalc.app.platform.sample;

import org.jspecify.annotations.NullMarked;
