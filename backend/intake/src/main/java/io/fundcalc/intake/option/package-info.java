/** What the owner of a file chooses: how it is read, and which questions about it are answered. Knows form. */
@NullMarked
package io.fundcalc.intake.option;

import org.jspecify.annotations.NullMarked;
