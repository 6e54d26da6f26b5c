/**
 * Files and questions as people have them, rebuilt small with numbers of our own, sent through HTTP to the running service.
 * A reading is right, or it is asked about; it is never a silent guess.
 */
@NullMarked
package io.fundcalc.app.cases;

import org.jspecify.annotations.NullMarked;
