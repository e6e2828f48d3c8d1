package io.repairportal.reference.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A page in a state that looks different from all others, who sees it, and how she gets there.
 *
 * @param name what its pictures are called
 * @param who the user name of a customer or of staff; empty for somebody who has not signed in
 * @param path below the shop's home
 * @param then what is done there until it looks as wanted
 * @param later whether it is seen only by who signed in a while ago
 */
record Sight(String name, String who, String path, Consumer<Page> then, boolean later) {

    /** Returns a page as it opens. */
    static Sight of(String name, String who, String path) {
        return new Sight(name.toLowerCase(Locale.ROOT).replace(' ', '-'), who, path, page -> {}, false);
    }

    /** Returns the page after this was done there. */
    Sight after(Consumer<Page> act) {
        return new Sight(name, who, path, then.andThen(act), later);
    }

    /** Returns the page as it is for somebody who signed in a while ago. */
    Sight aWhileAfterSigningIn() {
        return new Sight(name, who, path, then, true);
    }

    /** Returns the page after its form was sent as it is. */
    Sight sent() {
        return after(Sight::send);
    }

    /** Returns the page after something was written into a field and the form was sent. */
    Sight sentWith(String field, String text) {
        return after(page -> page.locator("main [name=" + field + "]").first().fill(text))
                .sent();
    }

    /** Returns where one gets to from here. */
    Sight on(String link) {
        return after(page -> page.locator(link).first().click());
    }

    /** Goes there. */
    void enter(Page page, Showroom.Door door) {
        page.navigate(door.home() + path);
        then.accept(page);
        page.waitForLoadState();
    }

    @Override
    public String toString() {
        return name;
    }

    private static void send(Page page) {
        Locator button = page.locator("main form[method=post] button:not([type=button])");
        button.first().click();
    }
}
