/** What every request and answer has in common: id, limits of size and time, headers. */
@NullMarked
package io.fundcalc.app.platform.web;

import org.jspecify.annotations.NullMarked;
