package io.fundcalc.app.platform.calculation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what the bytes of an answer hold; the contract is written from it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

    /** Record in the envelope's {@code result}, or the whole answer where there is no envelope. */
    Class<?> result();

    /** Record in the envelope's {@code conventions}; {@code void} for an answer without envelope. */
    Class<?> conventions() default void.class;
}
