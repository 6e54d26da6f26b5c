package io.fundcalc.app.platform.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a call of this endpoint takes from its caller's quota. An endpoint that says nothing costs one unit, as a look-up
 * does; one that works a hundred times as long says so here. On a controller it holds for all its endpoints.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CallCost {

    /** Units, at least one. */
    int value();
}
