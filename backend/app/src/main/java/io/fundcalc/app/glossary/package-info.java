/** The room that says what every figure means. May use the platform, no other room. */
@NullMarked
package io.fundcalc.app.glossary;

import org.jspecify.annotations.NullMarked;
