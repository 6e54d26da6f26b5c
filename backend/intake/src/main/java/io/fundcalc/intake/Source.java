package io.fundcalc.intake;

import java.nio.file.Path;

/**
 * A file to be read; it is read twice, a third time when its rejected rows are asked for, and never written.
 *
 * @param file where it lies
 * @param name the name its owner gave it; only its ending is looked at
 */
public record Source(Path file, String name) {}
