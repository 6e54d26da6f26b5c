package io.fundcalc.app.platform.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conventions of an answer that explanations can name. */
public interface NamedConventions {

    /** By name, without those that do not concern the calculation. */
    Map<String, @Nullable Object> byName();
}
