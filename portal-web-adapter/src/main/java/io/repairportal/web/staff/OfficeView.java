package io.repairportal.web.staff;

import io.repairportal.web.layout.PageView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The frame of a page of the back office.
 *
 * @param page title, words and files
 * @param person who is signed in
 * @param menu the sections this person may use
 * @param search the search over everything
 * @param notice what has just been done
 * @param wrong what has to be corrected
 */
public record OfficeView(
        PageView page, Person person, Menu menu, Search search, Optional<String> notice, List<Wrong> wrong) {
    /** Copies the list. */
    public OfficeView {
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(menu, "menu");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(notice, "notice");
        wrong = List.copyOf(wrong);
    }

    /** Returns the text of a key. */
    public String t(String key) {
        return page.t(key);
    }

    /** Returns this frame, saying what has just been done. */
    public OfficeView saying(String done) {
        return new OfficeView(page, person, menu, search, Optional.of(done), wrong);
    }

    /** Who is signed in, and as what. */
    public record Person(String name, String role) {}

    /**
     * A section.
     *
     * @param url its start
     * @param icon its icon
     * @param text its name
     * @param current whether this page is in it
     * @param count how much waits in it, briefly; empty for nothing
     * @param waiting the same in words
     */
    public record Item(String url, String icon, String text, boolean current, String count, String waiting) {}

    /**
     * The sections.
     *
     * @param all beside the page, or behind "Menu" on a phone
     * @param tabs the first four of them, at the lower edge of a phone
     * @param styleUrl the style sheet of the back office
     */
    public record Menu(List<Item> all, List<Item> tabs, String styleUrl) {
        /** Copies the lists. */
        public Menu {
            all = List.copyOf(all);
            tabs = List.copyOf(tabs);
        }
    }

    /** The search: where it is sent, and what was searched. */
    public record Search(String url, String text) {}

    /** Something to correct: where it is on the page, and what to do. */
    public record Wrong(String url, String text) {}
}
