package io.repairportal.web.staff.inbox;

import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.delivery.DeliveryRow;
import java.util.List;

/**
 * The first page of the back office.
 *
 * @param office the frame
 * @param talks conversations in which a customer waits, longest first
 * @param failed messages that did not leave
 * @param feedback what customers think of the shop, newest first
 * @param deliveriesUrl all messages
 */
public record InboxView(
        OfficeView office, List<Talk> talks, List<DeliveryRow> failed, List<Said> feedback, String deliveriesUrl) {

    /**
     * A conversation in which a customer waits.
     *
     * @param url where it is answered
     * @param about what it is about
     * @param name who wrote
     * @param text the beginning of the last message
     * @param since since when she waits, in words
     * @param count how many messages
     */
    public record Talk(String url, String about, String name, String text, String since, String count) {}

    /**
     * A feedback.
     *
     * @param name who gave it
     * @param via how she was recognised; may be empty
     * @param text all of it
     * @param when when
     * @param about the work order it was given on; may be empty
     * @param url the work order; may be empty
     */
    public record Said(String name, String via, String text, String when, String about, String url) {}
}
