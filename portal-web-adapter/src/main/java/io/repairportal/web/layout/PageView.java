package io.repairportal.web.layout;

import io.repairportal.web.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * The frame of a page: everything around its main part.
 *
 * @param title the whole title, most particular part first
 * @param texts the words of the page
 * @param files addresses of what the browser loads
 * @param shop the provider, as the top bar and the footer show it
 * @param contact the pill in the top bar, the same on every page
 * @param languages other languages this page can be read in
 * @param feedbackUrl where feedback is given; empty before anybody is known
 * @param zone the zone of all dates on the page, said to readers whose clock differs; empty if no dates are shown
 * @param mark what everybody who sees the page must know of the whole portal; empty except in demonstrations
 * @param menu what somebody who is signed in can go to
 * @param banner whose eyes staff look with, while they preview (K3)
 */
public record PageView(
        String title,
        Texts texts,
        Files files,
        Shop shop,
        Optional<Contact> contact,
        List<Language> languages,
        Optional<String> feedbackUrl,
        Optional<Zone> zone,
        Optional<String> mark,
        Optional<Menu> menu,
        Optional<Banner> banner) {

    /** Returns this frame with a menu. */
    public PageView with(Menu other) {
        return new PageView(
                title, texts, files, shop, contact, languages, feedbackUrl, zone, mark, Optional.of(other), banner);
    }

    /** Returns the text of a key. */
    public String t(String key) {
        return texts.of(key);
    }

    /** Returns the address of an icon. */
    public String icon(String name) {
        return files.icons() + "#" + name;
    }

    /** Addresses of style sheets, script and icons. */
    public record Files(String style, String brand, String script, String icons) {}

    /**
     * The provider.
     *
     * @param name its name; empty if the page belongs to no provider
     * @param homeUrl where the name leads
     * @param logoUrl its logo
     * @param line name and address in one line
     * @param phone the number to call
     */
    public record Shop(String name, String homeUrl, Optional<String> logoUrl, String line, Optional<Phone> phone) {}

    /**
     * A number to call.
     *
     * @param url a tel: address
     * @param text as people write it
     * @param hours whether somebody answers now, in words; may be empty
     */
    public record Phone(String url, String text, String hours) {}

    /** The pill "Contact us" or "Call us". */
    public record Contact(String url, String text) {}

    /**
     * A language to change to.
     *
     * @param url this page in that language
     * @param tag BCP 47 tag
     * @param name the language's own name
     */
    public record Language(String url, String tag, String name) {}

    /**
     * The menu of somebody who is signed in, in the fixed order of B10.
     *
     * @param who her name; empty while staff preview
     * @param entries only what is allowed and exists
     * @param switchUrl where she chooses another customer or provider; empty if there is no other (A15)
     * @param signOut ends the session, if there is one of ours
     */
    public record Menu(String who, List<Entry> entries, Optional<String> switchUrl, Optional<FormView> signOut) {
        private static final int TABS = 5;

        /** Copies the entries. */
        public Menu {
            entries = List.copyOf(entries);
        }

        /** Returns what a phone shows at its lower edge; what does not fit is behind the last tab. */
        public List<Entry> tabs() {
            return more() ? entries.subList(0, TABS - 1) : entries;
        }

        /** Returns whether there are more entries than a phone has room for. */
        public boolean more() {
            return entries.size() > TABS;
        }
    }

    /** An entry of the menu. */
    public record Entry(String url, String icon, String text, boolean current) {}

    /** The banner of a preview: whose eyes, and the way out of it. */
    public record Banner(String text, FormView leave) {}

    /**
     * A time zone.
     *
     * @param id as in the tz database, for example {@code Europe/London}
     * @param name as people call it
     */
    public record Zone(String id, String name) {}
}
