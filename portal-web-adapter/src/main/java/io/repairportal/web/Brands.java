package io.repairportal.web;

import io.repairportal.core.settings.ProviderLook;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.Provider;
import io.repairportal.web.layout.BrandColours;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The look of each provider as files: its colours as a style sheet, because pages may hold no style of their own, and its logo. Their
 * addresses change with their content. Safe for use by many threads.
 */
public final class Brands {
    private static final int MOST_COLOURS = 2_000;

    private final ProviderLook providers;
    private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();

    Brands(ProviderLook providers) {
        this.providers = Objects.requireNonNull(providers, "providers");
    }

    List<Route<?>> routes() {
        return List.of(
                Route.get("/brand/{version}/brand.css")
                        .allow(Access.PUBLIC_FILE)
                        .to((visit, anybody) -> styleSheet(visit)),
                Route.get("/brand/{version}/logo").allow(Access.PUBLIC_FILE).to((visit, anybody) -> logo(visit)));
    }

    String styleSheetUrl(Provider provider, Links links) {
        return links.brand(sheet(provider).version());
    }

    Optional<String> logoUrl(Provider provider, Links links) {
        return provider.branding()
                .logoVersion()
                .filter(version -> providers.logo(provider.ref()).isPresent())
                .map(links::logo);
    }

    private Reply styleSheet(Visit visit) {
        Sheet sheet = sheet(visit.provider());
        return Reply.file(
                sheet.version().equals(visit.segment("version"))
                        ? sheet.file()
                        : sheet.file().checkedEachTime());
    }

    private Reply logo(Visit visit) {
        Provider provider = visit.provider();
        Optional<String> version = provider.branding().logoVersion();
        boolean current = version.equals(Optional.of(visit.segment("version")));
        return providers
                .logo(provider.ref())
                .filter(logo -> version.isPresent())
                .map(Brands::file)
                .map(file -> Reply.file(current ? file : file.checkedEachTime()))
                .orElseGet(Reply::notFound);
    }

    private Sheet sheet(Provider provider) {
        if (sheets.size() > MOST_COLOURS) {
            sheets.clear();
        }
        return sheets.computeIfAbsent(provider.branding().accentColour(), Sheet::of);
    }

    private static PublicFile file(FileContent logo) {
        try (var in = logo.open()) {
            return PublicFile.binary(logo.mediaType(), in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException("a logo that was encoded before cannot be read", broken);
        }
    }

    /** A style sheet and the name of its content. */
    private record Sheet(String version, PublicFile file) {
        static Sheet of(String accent) {
            byte[] css = new BrandColours(accent).css().getBytes(StandardCharsets.UTF_8);
            return new Sheet(Digests.of(css), PublicFile.text("text/css; charset=utf-8", css));
        }
    }
}
