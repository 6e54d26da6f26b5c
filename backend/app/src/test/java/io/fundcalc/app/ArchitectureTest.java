package io.fundcalc.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The arrows of the house: room to platform and engine, never to another room; platform never to a room. */
@AnalyzeClasses(packages = "io.fundcalc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roomsKnowNoOtherRoom = slices().matching("io.fundcalc.app.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("io.fundcalc.app.."), resideInAPackage("io.fundcalc.app.platform.."));

    @ArchTest
    static final ArchRule platformKnowsNoRoom = noClasses()
            .that()
            .resideInAPackage("io.fundcalc.app.platform..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.fundcalc.app..").and(not(resideInAPackage("io.fundcalc.app.platform.."))));

    @ArchTest
    static final ArchRule engineKnowsOnlyJava = noClasses()
            .that()
            .resideInAPackage("io.fundcalc.engine..")
            .should()
            .dependOnClassesThat(not(
                    resideInAnyPackage("io.fundcalc.engine..", "java..", "jdk.incubator.vector..", "org.jspecify..")));

    @ArchTest
    static final ArchRule roomsKeepTheirClassesToThemselves = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .or()
            .haveSimpleNameEndingWith("Service")
            .or()
            .haveSimpleNameEndingWith("Response")
            .and()
            .resideOutsideOfPackage("io.fundcalc.app.platform..")
            .should()
            .notBePublic()
            .because("only their own room uses them");

    @ArchTest
    static final ArchRule onlyRoomsNamedForItSpeakWithRedis = noClasses()
            .that()
            .resideOutsideOfPackages("io.fundcalc.app..redis..", "io.fundcalc.app.platform.state..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.lettuce..", "org.springframework.data.redis..", "redis..");

    @ArchTest
    static final ArchRule onlySourcesAndRedisAreConnectedTo = noClasses()
            .that()
            .resideOutsideOfPackages("io.fundcalc.app.fund.outbound..", "io.fundcalc.app.platform.redis..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.net.http..",
                            "javax.net..",
                            "sun.net..",
                            "org.springframework.http.client..",
                            "org.springframework.web.client..",
                            "org.springframework.web.reactive.function.client..",
                            "io.netty..")
                    .or(nameMatching("java\\.net\\.(Socket|URLConnection|HttpURLConnection|DatagramSocket)"))
                    .or(nameMatching("java\\.nio\\.channels\\..*SocketChannel")))
            .orShould()
            .callMethod(java.net.URL.class, "openConnection")
            .orShould()
            .callMethod(java.net.URL.class, "openStream")
            .because("hosts stand in the code, and a source that is off is not called");

    @ArchTest
    static final ArchRule onlyTheRoomsOfDataAndFundReadFiles = noClasses()
            .that()
            .resideOutsideOfPackages("io.fundcalc.app.data..", "io.fundcalc.app.fund..", "io.fundcalc.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.fundcalc.intake..");

    @ArchTest
    static final ArchRule onlyUploadsTakeFilesIn = noClasses()
            .that()
            .resideOutsideOfPackage("io.fundcalc.app.data.upload..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.tomcat.util.http.fileupload..");

    @ArchTest
    static final ArchRule onlyJacksonThree = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
            .because("two mappers would write two kinds of JSON; annotations are shared by both generations");

    @ArchTest
    static final ArchRule controllersAnswerThroughTheirService = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.fundcalc.engine..");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Common|Base|Impl|Data)");

    @ArchTest
    static final ArchRule everyPackageRefusesNullByDefault = classes().should(liveInANullMarkedPackage());

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package marked @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
