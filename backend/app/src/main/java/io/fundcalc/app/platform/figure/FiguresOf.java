package io.fundcalc.app.platform.figure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A component whose entries are the figures of a section: the section's declaration says which fields the answer has. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FiguresOf {

    /** The section's name. */
    String value();
}
