package io.fundcalc.app.platform.calculation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what the bytes of an answer hold; the contract is written from it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

    /** Record in the envelope's {@code result}, or the whole answer where there is no envelope; {@code void}: no body. */
    Class<?> result();

    /** Record in the envelope's {@code conventions}; {@code void} for an answer without envelope. */
    Class<?> conventions() default void.class;

    /** Record that a call reads which is no calculation; {@code void} where it reads none. */
    Class<?> request() default void.class;

    /** Record whose components its 422 may carry beside those of every problem; {@code void} for none. */
    Class<?> extension() default void.class;

    /** Media type of what it reads. */
    String consumes() default "application/json";

    /** Media type of the answer. */
    String produces() default "application/json";

    /** Status of the answer. */
    int status() default 200;

    /** Statuses of the problems it can end with beside 429, which every call can. */
    int[] problems() default {};
}
