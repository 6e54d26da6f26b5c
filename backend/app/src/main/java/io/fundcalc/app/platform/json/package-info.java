/**
 * JSON at the door: requests are read strictly and streaming, and brought into the one form that equal requests share.
 * Knows problems, and no family.
 */
@NullMarked
package io.fundcalc.app.platform.json;

import org.jspecify.annotations.NullMarked;
