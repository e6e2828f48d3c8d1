package io.repairportal.reference.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.repairportal.reference.journey.HostProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** One demo host and one browser, shared by all browser tests of a run; every test takes a fresh browser profile. */
final class Demo implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final double PATIENCE = 60_000;

    private final HostProcess host;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, String> signedIn = new HashMap<>();

    private Demo(HostProcess host, Playwright playwright, Browser browser) {
        this.host = host;
        this.playwright = playwright;
        this.browser = browser;
    }

    static Demo start() {
        Path chromium = Path.of(System.getProperty("repairportal.chromium", "/usr/bin/chromium"));
        insistOn(chromium);
        HostProcess host = HostProcess.start(folder().resolve("demo"));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create();
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
        return new Demo(host, playwright, browser);
    }

    HostProcess host() {
        return host;
    }

    String address(String path) {
        return host.at(path).toString();
    }

    BrowserContext profile(Browser.NewContextOptions options) {
        BrowserContext profile = browser.newContext(options);
        profile.setDefaultTimeout(PATIENCE);
        return profile;
    }

    /** Returns a browser in which somebody has signed in, customer or staff; the sign-in itself happens once in a run. */
    BrowserContext profileOf(String userName, Browser.NewContextOptions options) {
        return profile(options.setStorageState(signedIn.computeIfAbsent(userName, this::signIn)));
    }

    private String signIn(String userName) {
        try (BrowserContext profile = profile(Screen.DESKTOP.options())) {
            Page page = profile.newPage();
            SignIn.as(page, host.signedInAs(userName));
            return profile.storageState();
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        host.close();
    }

    private static void insistOn(Path chromium) {
        boolean there = Files.isExecutable(chromium);
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("the browser tests need " + chromium + ": install Chromium");
        }
        Assumptions.assumeTrue(there, () -> "no browser at " + chromium);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "browser");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
