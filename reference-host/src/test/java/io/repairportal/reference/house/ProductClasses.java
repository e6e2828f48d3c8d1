package io.repairportal.reference.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of every module as they are shipped, without tests; read once for all rules. */
final class ProductClasses {

    static final String SPI = "io.repairportal.spi..";
    static final String CORE = "io.repairportal.core..";
    static final String WEB = "io.repairportal.web..";
    static final String KIT = "io.repairportal.testkit..";
    static final String STORE = "io.repairportal.store..";
    static final String MAIL = "io.repairportal.mail..";
    static final String MEDIA = "io.repairportal.media..";
    static final String HOST = "io.repairportal.reference..";

    /** What a host embeds: everything but the reference host. */
    static final String[] LIBRARY = {SPI, CORE, WEB, KIT, STORE, MAIL, MEDIA};

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.repairportal");

    private ProductClasses() {}

    static JavaClasses all() {
        return ALL;
    }

    static JavaClasses written() {
        return ALL.that(DescribedPredicate.not(generated()));
    }

    private static DescribedPredicate<JavaClass> generated() {
        return DescribedPredicate.describe(
                "generated from templates", type -> type.getName().matches(".*\\.Jte\\w+Generated(\\$.*)?"));
    }
}
