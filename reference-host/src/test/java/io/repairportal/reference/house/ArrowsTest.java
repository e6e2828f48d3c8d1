package io.repairportal.reference.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.repairportal.reference.house.ProductClasses.CORE;
import static io.repairportal.reference.house.ProductClasses.HOST;
import static io.repairportal.reference.house.ProductClasses.KIT;
import static io.repairportal.reference.house.ProductClasses.MAIL;
import static io.repairportal.reference.house.ProductClasses.MEDIA;
import static io.repairportal.reference.house.ProductClasses.SPI;
import static io.repairportal.reference.house.ProductClasses.STORE;
import static io.repairportal.reference.house.ProductClasses.WEB;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The direction of every dependency: spi ← core ← web ← host, and spi ← adapters. */
class ArrowsTest {

    @Test
    @DisplayName("the SPI knows JSpecify and the JDK's java.base and java.sql, nothing else")
    void theSpiStandsAlone() {
        classes()
                .that()
                .resideInAPackage(SPI)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        SPI,
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.io..",
                        "java.net",
                        "java.nio..",
                        "java.math..",
                        "java.security..",
                        "java.text..",
                        "java.sql..",
                        "javax.sql..",
                        "org.jspecify.annotations")
                .check(ProductClasses.all());
    }

    @Test
    @DisplayName("core knows the SPI and five small libraries: no servlet, no SQL, no adapter")
    void coreKnowsNoTechnology() {
        classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        CORE,
                        SPI,
                        "java..",
                        "javax.crypto..",
                        "org.jspecify.annotations",
                        "org.slf4j..",
                        "com.github.benmanes.caffeine..",
                        "com.fasterxml.jackson..",
                        "jakarta.validation..")
                .check(ProductClasses.all());
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.servlet..")
                .check(ProductClasses.all());
    }

    @Test
    @DisplayName("the web adapter speaks HTTP and asks core: it sees no adapter and no database")
    void theWebAdapterAsksCore() {
        noClasses()
                .that()
                .resideInAPackage(WEB)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KIT, STORE, MAIL, MEDIA, HOST, "java.sql..", "javax.sql..", "jakarta.persistence..")
                .check(ProductClasses.all());
    }

    @Test
    @DisplayName("what is internal to core is used by core only")
    void internalStaysInside() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.repairportal.core.internal..")
                .check(ProductClasses.all());
    }

    @Test
    @DisplayName("an adapter sees the SPI and itself: not core, not the pages, not another adapter")
    void adaptersSeeTheSpiOnly() {
        adapterSeesNothingBut(KIT, CORE, WEB, STORE, MAIL, MEDIA, HOST);
        adapterSeesNothingBut(STORE, CORE, WEB, KIT, MAIL, MEDIA, HOST);
        adapterSeesNothingBut(MAIL, CORE, WEB, KIT, STORE, MEDIA, HOST);
        adapterSeesNothingBut(MEDIA, CORE, WEB, KIT, STORE, MAIL, HOST);
    }

    @Test
    @DisplayName("shipped code never leans on the test kit")
    void theKitIsForTests() {
        noClasses()
                .that()
                .resideOutsideOfPackage(KIT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(KIT)
                .check(ProductClasses.all());
    }

    private static void adapterSeesNothingBut(String adapter, String... others) {
        noClasses()
                .that()
                .resideInAPackage(adapter)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(ProductClasses.all());
    }
}
