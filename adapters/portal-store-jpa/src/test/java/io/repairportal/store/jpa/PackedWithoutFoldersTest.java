package io.repairportal.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An embedder's jar in which migrations cannot be listed is refused at start (P56, P64)")
class PackedWithoutFoldersTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("a jar that holds every file of the store but no entry for a folder says how to pack it (P56, P64)")
    void saysHowToPack() throws Exception {
        Path jar = packWithoutFolders();
        try (HikariDataSource database = Databases.h2();
                URLClassLoader packed =
                        new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Object builder = new ApplicationLoader(packed)
                    .loadClass(JpaPortalStore.class.getName())
                    .getMethod("builder", DataSource.class)
                    .invoke(null, database);
            builder.getClass().getMethod("mapperWhenNeeded").invoke(builder);

            assertThatThrownBy(() -> builder.getClass().getMethod("build").invoke(builder))
                    .cause()
                    .isInstanceOfSatisfying(PortalAdapterException.class, refusal -> assertThat(refusal.kind())
                            .isEqualTo(Kind.REJECTED))
                    .hasMessageContaining("migrations cannot be listed")
                    .hasMessageContaining("with entries for folders");
        }
    }

    private Path packWithoutFolders() throws Exception {
        Path classes = Path.of(JpaPortalStore.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path jar = folder.resolve("embedder.jar");
        try (JarOutputStream packed = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : filesOf(classes)) {
                packed.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, packed);
            }
        }
        return jar;
    }

    private static List<Path> filesOf(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Finds the store in this jar as the application's loader of Java would, which is no {@link URLClassLoader}, and all else where these tests do. */
    private static final class ApplicationLoader extends ClassLoader {
        private static final String STORE = "io.repairportal.store.jpa";

        private final URLClassLoader jar;

        private ApplicationLoader(URLClassLoader jar) {
            super(PackedWithoutFoldersTest.class.getClassLoader());
            this.jar = jar;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(STORE)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (InputStream file = jar.getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException failure) {
                throw new ClassNotFoundException(name, failure);
            }
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.startsWith(STORE.replace('.', '/')) ? jar.findResources(name) : super.getResources(name);
        }
    }
}
