package io.repairportal.reference.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** Pictures of pages for people to look at, in {@code target/screenshots}. */
final class Screenshots {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private static final int TALLEST = 8_000;

    private Screenshots() {}

    static void take(Page page, String name) {
        // why not always: the mailbox grows with every message sent and would be a picture nobody looks at
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(height <= TALLEST));
    }
}
