package io.fundcalc.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.fundcalc.engine.convention.Profile;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** The arrows between the engine's packages; a package may always use itself. */
@AnalyzeClasses(packages = "io.fundcalc.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.fundcalc.engine.";

    /** What each package may use, as its own description says. */
    private static final Map<String, String> ARROWS = Map.ofEntries(
            Map.entry("series", ""),
            Map.entry("convention", ""),
            Map.entry("outcome", ""),
            Map.entry("figure", "outcome"),
            Map.entry("execution", ""),
            Map.entry("numeric", "outcome, numeric.exponential"),
            Map.entry("numeric.exponential", "execution"),
            Map.entry("history", "series, convention"),
            Map.entry("lookup", ""),
            Map.entry("money", ""),
            Map.entry("fees", "money, outcome"),
            Map.entry("dca.plan", "money, fees, series"),
            Map.entry(
                    "dca.simulation",
                    "dca.plan, money, fees, series, history, convention, cashflow, execution, outcome"),
            Map.entry("dca", "dca.., money, series, execution, numeric, outcome"),
            Map.entry("quality", "history, series, convention"),
            Map.entry("cashflow", "series, convention, outcome, numeric.."),
            Map.entry("performance.track", "history, series, convention, outcome, numeric"));

    /** Calculations of the performance family may use what lies below them, and each other without going in circles. */
    private static final String BELOW_CALCULATIONS =
            "performance.., history, series, convention, outcome, figure, execution, numeric";

    @ArchTest
    static void packagesUseWhatTheySay(JavaClasses engine) {
        ARROWS.forEach((name, mayUse) -> onlyUses(name, mayUse).check(engine));
        onlyUses("performance..", BELOW_CALCULATIONS).check(engine);
    }

    /** A new package states what it may use, here as in its own description. */
    @ArchTest
    static void everyPackageHasArrows(JavaClasses engine) {
        assertThat(engine.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.startsWith(ROOT + "performance") && name.startsWith(ROOT))
                        .map(name -> name.substring(ROOT.length())))
                .allSatisfy(name -> assertThat(ARROWS).containsKey(name));
    }

    /** What a tool does otherwise is a named value that a calculation asks for, not the tool. */
    @ArchTest
    static final ArchRule calculationsKnowNoProfile = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "convention")
            .should()
            .accessClassesThat()
            .areAssignableTo(Profile.class);

    @ArchTest
    static final ArchRule noPackagesInCircles =
            slices().matching("io.fundcalc.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule calculationsArePure = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..", "java.nio.file..", "java.net..", "java.util.logging..", "java.util.concurrent..")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule classesAreFinal = classes()
            .that()
            .areNotInterfaces()
            .and(not(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("enums") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isEnum() || type.isAnonymousClass();
                }
            }))
            .and()
            .haveSimpleNameNotContaining("package-info")
            .should()
            .haveModifier(JavaModifier.FINAL);

    private static ArchRule onlyUses(String name, String mayUse) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(mayUse.split(", *")))
                .filter(each -> !each.isEmpty())
                .map(each -> ROOT + each)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + ".").and(not(resideInAnyPackage(allowed))))
                .as(name + " uses nothing but " + mayUse)
                .allowEmptyShould(true);
    }
}
