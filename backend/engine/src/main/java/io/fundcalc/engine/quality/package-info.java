/**
 * What looks wrong in a published NAV history, and what would mend it. Nothing here changes a series: every finding is
 * told together with a proposal. Decimals stay decimals, because rounding of the publisher is part of the question.
 */
@NullMarked
package io.fundcalc.engine.quality;

import org.jspecify.annotations.NullMarked;
