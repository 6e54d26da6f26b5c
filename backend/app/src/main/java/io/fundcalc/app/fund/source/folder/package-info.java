/** A directory of files: the source that cannot die. */
@NullMarked
package io.fundcalc.app.fund.source.folder;

import org.jspecify.annotations.NullMarked;
