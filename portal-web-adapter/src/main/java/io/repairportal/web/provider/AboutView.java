package io.repairportal.web.provider;

import io.repairportal.web.layout.PageView;
import java.util.List;
import java.util.Optional;

/**
 * The shop: its sites, and how to reach them.
 *
 * @param page the frame
 * @param heading its name
 * @param places its sites; the first is the default
 * @param mail where mails go, as a mailto: address and as text
 * @param messageUrl where a message is written, for whoever is known
 */
public record AboutView(
        PageView page, String heading, List<Place> places, Optional<Mail> mail, Optional<String> messageUrl) {
    /** Copies the places. */
    public AboutView {
        places = List.copyOf(places);
    }

    /**
     * A site.
     *
     * @param name as customers know it
     * @param address in lines
     * @param phone the number to call
     * @param mail where mails go
     * @param hours from Monday to Sunday; empty if they are not known
     */
    public record Place(
            String name, List<String> address, Optional<PageView.Phone> phone, Optional<Mail> mail, List<Day> hours) {
        /** Copies the lists. */
        public Place {
            address = List.copyOf(address);
            hours = List.copyOf(hours);
        }
    }

    /** A mail address. */
    public record Mail(String url, String text) {}

    /** The hours of a day, in words. */
    public record Day(String name, String hours) {}
}
