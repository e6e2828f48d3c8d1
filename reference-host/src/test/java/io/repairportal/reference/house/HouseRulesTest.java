package io.repairportal.reference.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.repairportal.reference.house.ProductClasses.CORE;
import static io.repairportal.reference.house.ProductClasses.KIT;
import static io.repairportal.reference.house.ProductClasses.LIBRARY;
import static io.repairportal.reference.house.ProductClasses.SPI;
import static io.repairportal.reference.house.ProductClasses.STORE;
import static io.repairportal.reference.house.ProductClasses.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.repairportal.spi.workorder.TechnicianNotes;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every class of ours keeps to: no hidden clock, no shared state, no way to take the host down. */
class HouseRulesTest {

    private static final Set<String> FEATURE_WORDS = Set.of(
            "provider",
            "customer",
            "workorder",
            "document",
            "estimate",
            "invoice",
            "asset",
            "staff",
            "publication",
            "request",
            "message",
            "access",
            "feedback",
            "resource",
            "privacy",
            "proposal",
            "article",
            "settings",
            "notification",
            "audit",
            "payment",
            "mail",
            "file",
            "money",
            "address",
            "paging",
            "signin",
            "publishing",
            "hub",
            "internal");

    private static final Map<Class<?>, Set<String>> ASKED_OF_NOBODY = Map.of(
            System.class, Set.of("currentTimeMillis"),
            UUID.class, Set.of("randomUUID"),
            Math.class, Set.of("random"),
            ThreadLocalRandom.class, Set.of("current"));

    private static final Map<Class<?>, Set<String>> ENDS_THE_HOST = Map.of(
            System.class, Set.of("exit", "setProperty", "setOut", "setErr"),
            Runtime.class, Set.of("exit", "halt", "addShutdownHook"),
            java.util.TimeZone.class, Set.of("setDefault"),
            java.util.Locale.class, Set.of("setDefault"));

    @Test
    @DisplayName("the library asks an injected clock and an injected random source, never the machine (P62)")
    void timeAndChanceAreInjected() {
        noClasses()
                .that()
                .resideInAnyPackage(LIBRARY)
                .should()
                .accessTargetWhere(callTo(ASKED_OF_NOBODY))
                .orShould()
                .accessTargetWhere(nowWithoutClock())
                .orShould()
                .callConstructor(Random.class)
                .check(ProductClasses.all());
    }

    @Test
    @DisplayName("only the test kit uses chance that can be repeated: tokens come from a secure source")
    void noSeededChanceOutsideTheKit() {
        noClasses()
                .that()
                .resideInAnyPackage(LIBRARY)
                .and()
                .resideOutsideOfPackage(KIT)
                .should()
                .callConstructor(Random.class, long.class)
                .check(ProductClasses.all());
    }

    @Test
    @DisplayName("the library neither ends the host nor changes what belongs to all of it (P62)")
    void theHostSurvives() {
        noClasses()
                .that()
                .resideInAnyPackage(LIBRARY)
                .should()
                .accessTargetWhere(callTo(ENDS_THE_HOST))
                .check(ProductClasses.all());
    }

    @Test
    @DisplayName("nothing is remembered in a thread, save the store's running unit of work (P62)")
    void noThreadLocals() {
        noClasses()
                .that()
                .resideInAnyPackage(LIBRARY)
                .and()
                .resideOutsideOfPackages(STORE, KIT)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .check(ProductClasses.all());
    }

    @Test
    @DisplayName("no static field can change: two portals in one program share nothing (P62)")
    void noStaticMutableState() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(LIBRARY)
                .should()
                .beFinal()
                .check(ProductClasses.all());
    }

    @Test
    @DisplayName("one class asks for technician notes: the one that has looked at feature and right before (B6)")
    void notesAreAskedForInOnePlace() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE, WEB)
                .and()
                .doNotHaveFullyQualifiedName("io.repairportal.core.workorder.NotesShown")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(TechnicianNotes.class)
                .check(ProductClasses.all());
    }

    @Test
    @DisplayName("the library has no type for notes that a shop keeps for itself, so that no page can name one (B6)")
    void internalNotesHaveNoType() {
        noClasses()
                .that()
                .resideInAnyPackage(LIBRARY)
                .should()
                .haveNameMatching("(?i).*(internal|private|staff|hidden)_?notes?\\b.*")
                .check(ProductClasses.all());
    }

    @Test
    @DisplayName("nothing is printed past the logger")
    void nothingIsPrinted() {
        noClasses()
                .that()
                .resideInAnyPackage(LIBRARY)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(ProductClasses.all());
    }

    @Test
    @DisplayName("spi, core and pages open no outbound connection (P34)")
    void nothingCallsOut() {
        noClasses()
                .that()
                .resideInAnyPackage(SPI, CORE, WEB)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.net.URLConnection.class, java.net.Socket.class, java.net.URL.class)
                .check(ProductClasses.all());
    }

    @Test
    @DisplayName("every package says that null is the exception")
    void everyPackageIsNullMarked() {
        assertThat(ProductClasses.written().stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName))
                .isEmpty();
    }

    @Test
    @DisplayName("packages of spi and core are called by the words of the shop, the same in both")
    void packagesAreFeatures() {
        assertThat(ProductClasses.all().stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.matches("io\\.repairportal\\.(spi|core)\\..+"))
                        .map(name -> name.replaceFirst("io\\.repairportal\\.(spi|core)\\.", ""))
                        .map(name -> name.replaceFirst("\\..*", "")))
                .isSubsetOf(FEATURE_WORDS);
    }

    @Test
    @DisplayName("a port has at most five methods")
    void portsAreSmall() {
        classes()
                .that()
                .resideInAPackage(SPI)
                .and()
                .areInterfaces()
                .and(describe("not a table of contents", type -> !isTableOfContents(type)))
                .should(haveAtMostAbstractMethods(5))
                .check(ProductClasses.all());
    }

    @Test
    @DisplayName("a name says what a thing is: no Impl, Manager, Helper, Util")
    void namesSaySomething() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)")
                .check(ProductClasses.written());
    }

    @Test
    @DisplayName("our own methods are not called get… unless somebody else's interface says so")
    void noGetters() {
        methods()
                .that(describe("are ours alone", HouseRulesTest::isOursAlone))
                .should()
                .haveNameNotMatching("get[A-Z].*")
                .check(ProductClasses.written());
    }

    @Test
    @DisplayName("the API asks nobody to catch a checked exception, save where a stream of bytes is read")
    void noCheckedExceptions() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(SPI, CORE)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("io.repairportal.spi.file")
                .and()
                // why: whoever hands a stream on declares what the JDK declares
                .areDeclaredInClassesThat()
                .areNotAssignableTo(java.io.InputStream.class)
                .and()
                .arePublic()
                .should()
                .notDeclareThrowableOfType(java.io.IOException.class)
                .andShould()
                .notDeclareThrowableOfType(java.sql.SQLException.class)
                .andShould()
                .notDeclareThrowableOfType(Exception.class)
                .check(ProductClasses.written());
    }

    private static DescribedPredicate<JavaAccess<?>> callTo(Map<Class<?>, Set<String>> forbidden) {
        return describe("one of " + forbidden, access -> forbidden.entrySet().stream()
                .anyMatch(entry -> access.getTargetOwner().isEquivalentTo(entry.getKey())
                        && entry.getValue().contains(access.getName())));
    }

    private static DescribedPredicate<JavaAccess<?>> nowWithoutClock() {
        return describe(
                "java.time's now() without a clock",
                access -> access.getTargetOwner().getPackageName().equals("java.time")
                        && access.getName().equals("now")
                        && access.getTarget() instanceof AccessTarget.CodeUnitCallTarget call
                        && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    private static boolean isTableOfContents(JavaClass type) {
        return Set.of("io.repairportal.spi.HostApplication", "io.repairportal.spi.PortalStore")
                .contains(type.getName());
    }

    private static ArchCondition<JavaClass> haveAtMostAbstractMethods(int most) {
        return new ArchCondition<>("have at most " + most + " methods to implement") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long count = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .count();
                if (count > most) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + count));
                }
            }
        };
    }

    private static boolean isOursAlone(JavaMethod method) {
        return method.getOwner().getAllRawInterfaces().stream().noneMatch(type -> declares(type, method))
                && method.getOwner().getAllRawSuperclasses().stream().noneMatch(type -> declares(type, method));
    }

    private static boolean declares(JavaClass type, JavaMethod method) {
        return type.getMethods().stream()
                .anyMatch(other -> other.getName().equals(method.getName())
                        && other.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size());
    }
}
