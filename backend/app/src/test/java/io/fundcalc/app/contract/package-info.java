/** The contract: written from controllers and records, compared with the committed file. */
@NullMarked
package io.fundcalc.app.contract;

import org.jspecify.annotations.NullMarked;
