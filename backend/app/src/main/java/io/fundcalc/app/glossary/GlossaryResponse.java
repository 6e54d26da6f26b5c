package io.fundcalc.app.glossary;

import io.fundcalc.app.platform.convention.ConventionsRequest;
import io.fundcalc.app.platform.definition.Definition;
import io.fundcalc.app.platform.definition.Definition.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Every metric, in both languages at once, and what each profile sets.
 *
 * @param metrics by family, then by figure
 * @param profiles those that a performance figure can be asked for in
 */
@Schema(name = "Glossary")
record GlossaryResponse(List<Metric> metrics, List<ProfileValues> profiles) {

    /**
     * A profile.
     *
     * @param conventions that hold unless a request says otherwise
     * @param deviations where the tool computes a figure otherwise than its definition says
     */
    @Schema(name = "GlossaryProfile")
    record ProfileValues(ConventionsRequest conventions, List<DeviationWords> deviations) {}

    /**
     * A deviation.
     *
     * @param id its name
     * @param en what the tool does, in English
     * @param zh in Chinese
     */
    @Schema(name = "GlossaryDeviation")
    record DeviationWords(String id, String en, String zh) {}

    /**
     * A metric.
     *
     * @param slug its name in a URL
     * @param family slug of the family it belongs to
     * @param figure field of the answer that holds it
     * @param formula in mathematical signs
     * @param range of possible values
     * @param conventions of the request that shape it
     * @param source of the formula
     */
    record Metric(
            String slug,
            String family,
            String figure,
            Words en,
            Words zh,
            String formula,
            String range,
            List<String> conventions,
            String source) {

        static Metric of(Definition definition) {
            return new Metric(
                    definition.slug(),
                    definition.family(),
                    definition.figure(),
                    definition.english(),
                    definition.chinese(),
                    definition.formula(),
                    definition.range(),
                    definition.conventions(),
                    definition.source());
        }
    }
}
