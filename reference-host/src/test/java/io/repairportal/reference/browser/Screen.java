package io.repairportal.reference.browser;

import com.microsoft.playwright.Browser;

/** What the customer holds or sits at. */
enum Screen {
    PHONE(390, 844),
    DESKTOP(1280, 900);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(this == PHONE)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London");
    }
}
