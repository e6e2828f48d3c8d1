package io.repairportal.core;

import io.repairportal.testkit.memory.InMemoryPortalStore;
import io.repairportal.testkit.memory.InMemoryShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;

/** A host that has everything on its class path but a Jakarta Validation provider, and builds a portal from nothing. */
public final class WithoutValidation implements Supplier<String> {

    /** Returns what such a host is told. */
    static String complaint() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader poor = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(poor);
            Class<?> itself = poor.loadClass(WithoutValidation.class.getName());
            return (String) ((Supplier<?>) itself.getDeclaredConstructor().newInstance()).get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("the poor host does not start", impossible);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public String get() {
        try {
            Portal.builder(new InMemoryShop().hostApplication(), new InMemoryPortalStore())
                    .build();
            return "";
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1))
                .filter(entry -> !entry.contains("hibernate-validator"))
                .map(WithoutValidation::address)
                .toArray(URL[]::new);
    }

    private static URL address(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(entry, impossible);
        }
    }
}
