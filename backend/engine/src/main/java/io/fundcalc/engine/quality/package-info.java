/**
 * What looks wrong in a published NAV history, and what would mend it. Nothing here changes a series: every finding is
 * told together with a proposal. Decimals stay decimals, because rounding of the publisher is part of the question.
 * More than twelve files, because each check stands in a file of its own, beside the moves that it compares with.
 */
@NullMarked
package io.fundcalc.engine.quality;

import org.jspecify.annotations.NullMarked;
