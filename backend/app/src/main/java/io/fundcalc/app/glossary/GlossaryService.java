package io.fundcalc.app.glossary;

import io.fundcalc.app.glossary.GlossaryResponse.DeviationWords;
import io.fundcalc.app.glossary.GlossaryResponse.Metric;
import io.fundcalc.app.glossary.GlossaryResponse.ProfileValues;
import io.fundcalc.app.platform.convention.ConventionsRequest;
import io.fundcalc.app.platform.definition.Definitions;
import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.app.platform.language.RequestLanguage;
import io.fundcalc.app.platform.web.FixedAnswer;
import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.convention.Profile;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Writes the glossary once; it changes only with the engine. */
@Service
class GlossaryService {

    private final SingletonSupplier<FixedAnswer> answer;

    GlossaryService(Definitions definitions, Catalogue catalogue, JsonMapper json) {
        answer = SingletonSupplier.of(() -> FixedAnswer.of(json.writeValueAsBytes(
                new GlossaryResponse(definitions.all().stream().map(Metric::of).toList(), profiles(catalogue)))));
    }

    private static List<ProfileValues> profiles(Catalogue catalogue) {
        return Arrays.stream(Profile.values())
                .filter(profile -> profile != Profile.EXCEL)
                .map(profile -> new ProfileValues(
                        ConventionsRequest.of(profile),
                        profile.deviations().stream()
                                .map(deviation -> words(deviation, catalogue))
                                .toList()))
                .toList();
    }

    private static DeviationWords words(Deviation deviation, Catalogue catalogue) {
        String key = "deviation." + deviation;
        return new DeviationWords(
                deviation.toString(),
                catalogue.text(key, RequestLanguage.ENGLISH),
                catalogue.text(key, RequestLanguage.CHINESE));
    }

    FixedAnswer glossary() {
        return answer.obtain();
    }
}
