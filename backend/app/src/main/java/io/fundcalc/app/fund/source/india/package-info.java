/** Indian funds: mfapi.in and the files of AMFI. */
@NullMarked
package io.fundcalc.app.fund.source.india;

import org.jspecify.annotations.NullMarked;
