package io.fundcalc.intake.encoding;

import io.fundcalc.intake.report.Evidence;
import java.nio.charset.Charset;
import java.util.List;

/**
 * How the bytes of a text become characters.
 *
 * @param charset the character set
 * @param mark bytes of the mark at the beginning, which are no text
 * @param confidence from 0 to 1
 * @param evidence why
 * @param alternatives what else it might be
 */
public record TextEncoding(
        Charset charset, int mark, double confidence, Evidence evidence, List<String> alternatives) {}
