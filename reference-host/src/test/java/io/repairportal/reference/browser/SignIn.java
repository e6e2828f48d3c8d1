package io.repairportal.reference.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.repairportal.reference.journey.Persona;
import java.util.regex.Pattern;

/** The two forms with a user name and a password: the portal's for customers, the demonstration's for staff. */
final class SignIn {
    private SignIn() {}

    /** Signs somebody in and waits for the first page behind the door. */
    static void as(Page page, Persona persona) {
        page.navigate(persona.url().toString());
        type(page, persona.user(), persona.secret());
        page.waitForURL(Pattern.compile(persona.kind().equals("staff") ? ".*/staff$" : ".*/p/[^/]+/?(choose)?$"));
    }

    /** Fills in the form and sends it. */
    static void type(Page page, String userName, String password) {
        page.getByLabel(Pattern.compile("^User name.*")).fill(userName);
        password(page).fill(password);
        page.locator("main form button:not([type=button]), form[action='/demo/staff'] button")
                .first()
                .click();
    }

    /** Returns the field for the password. */
    static Locator password(Page page) {
        return page.locator("input[name=password]");
    }
}
