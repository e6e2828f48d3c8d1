package io.repairportal.reference.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that keeps its code in Java modules requires {@code io.repairportal.core} and is served. */
class ModulePathIT {

    private static final Pattern MODULES_OF_CORE =
            Pattern.compile("io\\.repairportal\\.(spi|core)|org\\.jspecify|org\\.slf4j"
                    + "|com\\.github\\.benmanes\\.caffeine|com\\.fasterxml\\.jackson\\..*|jakarta\\.validation");

    private static final String DESCRIPTOR = "module consumer { requires io.repairportal.core; }";
    private static final String MAIN = """
            package consumer;

            import io.repairportal.core.Portal;
            import io.repairportal.spi.provider.ProviderRef;

            public final class Main {
                public static void main(String[] arguments) {
                    Module core = Portal.class.getModule();
                    Module spi = new ProviderRef("acme").getClass().getModule();
                    System.out.println(core.getName() + " reads " + spi.getName());
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a program of modules compiles against core and starts (M1)")
    void aModularHostStarts() throws Exception {
        compileConsumer();

        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        modulePath() + File.pathSeparator + folder.resolve("classes"),
                        "--module",
                        "consumer/consumer.Main")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();

        assertThat(host.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("output.txt"))
                .usingCharset(UTF_8)
                .content()
                .isEqualToIgnoringNewLines("io.repairportal.core reads io.repairportal.spi");
    }

    @Test
    @DisplayName("what is internal is exported to nobody, and everything else that is public is")
    void exportsTheApiOnly() {
        for (String name : List.of("io.repairportal.spi", "io.repairportal.core")) {
            ModuleDescriptor module = modules()
                    .map(ModuleReference::descriptor)
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            Set<String> api = new java.util.TreeSet<>(module.packages());
            api.removeIf(each -> each.contains(".internal"));
            assertThat(module.exports().stream().map(ModuleDescriptor.Exports::source))
                    .containsExactlyInAnyOrderElementsOf(api);
            assertThat(module.exports()).noneMatch(ModuleDescriptor.Exports::isQualified);
        }
    }

    private void compileConsumer() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source/consumer"));
        Path descriptor = Files.writeString(folder.resolve("source/module-info.java"), DESCRIPTOR);
        Path main = Files.writeString(source.resolve("Main.java"), MAIN);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "--module-path",
                        modulePath(),
                        "-d",
                        folder.resolve("classes").toString(),
                        descriptor.toString(),
                        main.toString());
        assertThat(result).isZero();
    }

    private static String modulePath() {
        return modules()
                .map(module -> Path.of(module.location().orElseThrow()).toString())
                .collect(joining(File.pathSeparator));
    }

    private static Stream<ModuleReference> modules() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .flatMap(ModulePathIT::moduleAt)
                .filter(module ->
                        MODULES_OF_CORE.matcher(module.descriptor().name()).matches());
    }

    private static Stream<ModuleReference> moduleAt(Path entry) {
        try {
            return ModuleFinder.of(entry).findAll().stream();
        } catch (FindException e) {
            // why empty: some library's file name makes no module name; none of those belongs to core
            return Stream.empty();
        }
    }
}
