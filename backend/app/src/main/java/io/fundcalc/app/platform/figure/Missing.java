package io.fundcalc.app.platform.figure;

import io.fundcalc.engine.outcome.Reason;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Why a figure is null.
 *
 * @param reason machine code
 * @param message the reason in the caller's language
 */
@Schema(name = "Missing")
public record Missing(Reason reason, String message) {}
