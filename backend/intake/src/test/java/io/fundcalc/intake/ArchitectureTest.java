package io.fundcalc.intake;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages of the intake. */
@AnalyzeClasses(packages = "io.fundcalc.intake", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.fundcalc.intake.";

    @ArchTest
    static final ArchRule packagesUseWhatTheySay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("door")
            .definedBy("io.fundcalc.intake")
            .layer("reading")
            .definedBy(ROOT + "reading")
            .layer("sniff")
            .definedBy(ROOT + "sniff")
            .layer("csv")
            .definedBy(ROOT + "csv")
            .layer("json")
            .definedBy(ROOT + "json")
            .layer("xlsx")
            .definedBy(ROOT + "xlsx")
            .layer("encoding")
            .definedBy(ROOT + "encoding")
            .layer("cell")
            .definedBy(ROOT + "cell")
            .whereLayer("door")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("reading")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("sniff")
            .mayOnlyBeAccessedByLayers("door", "reading")
            .whereLayer("csv")
            .mayOnlyBeAccessedByLayers("door", "sniff")
            .whereLayer("json")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("xlsx")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("encoding")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("cell")
            .mayOnlyBeAccessedByLayers("door", "sniff", "reading");

    @ArchTest
    static final ArchRule noPackagesInCircles =
            slices().matching("io.fundcalc.intake.(*)..").should().beFreeOfCycles();

    /** A parser's factory kept in a static field keeps the tables of the parser it made last, as large as a file made them. */
    @ArchTest
    static final ArchRule noParserOutlivesItsFile = fields().that()
            .haveRawType(resideInAPackage("javax.xml.."))
            .should()
            .notBeStatic();

    @ArchTest
    static final ArchRule onlyTheTextPackagesSeeFastCsv = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "csv", "io.fundcalc.intake")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.siegmar..");

    @ArchTest
    static final ArchRule nothingSpeaksToTheNetwork =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net..", "org.springframework..");

    @ArchTest
    static final ArchRule whatIsToldNamesNoWords = classes()
            .that()
            .resideInAPackage(ROOT + "report")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "report", ROOT + "form", ROOT + "option", "java..", "org.jspecify..");
}
