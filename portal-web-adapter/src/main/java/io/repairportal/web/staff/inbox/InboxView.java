package io.repairportal.web.staff.inbox;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.delivery.DeliveryRow;
import java.util.List;
import java.util.Optional;

/**
 * The first page of the back office.
 *
 * @param office the frame
 * @param talks who waits
 * @param failed messages that did not leave
 * @param feedback what customers think of the shop, newest first
 * @param urls where there is more
 * @param proposed what people wish and staff have not decided about
 */
public record InboxView(
        OfficeView office,
        Talks talks,
        List<DeliveryRow> failed,
        List<FeedbackView.Said> feedback,
        Urls urls,
        Proposed proposed) {

    /**
     * Where there is more.
     *
     * @param deliveries all messages
     * @param feedback all feedback
     */
    public record Urls(String deliveries, String feedback) {}

    /**
     * What people wish.
     *
     * @param wishes what customers changed about themselves
     * @param newcomers who wishes to become a customer
     */
    public record Proposed(Queue<Wish> wishes, Queue<Newcomer> newcomers) {}

    /**
     * Those that wait for a decision.
     *
     * @param <T> what waits
     * @param oldest the first of them, oldest first
     * @param rest that there may be more; empty: these are all
     */
    public record Queue<T>(List<T> oldest, String rest) {}

    /**
     * Somebody who has registered.
     *
     * @param url where it is decided
     * @param name who
     * @param about company, address of mail and town, as far as known
     * @param since since when it waits, in words
     */
    public record Newcomer(String url, String name, String about, String since) {}

    /**
     * Details that a customer changed.
     *
     * @param url the customer; may be empty
     * @param name who
     * @param since since when it waits, in words
     * @param changes old and new, one line each
     * @param approve lets them hold
     * @param decline leaves things as they are
     */
    public record Wish(
            String url, String name, String since, List<String> changes, FormView approve, FormView decline) {}

    /**
     * Who waits.
     *
     * @param longest conversations in which a customer waits, longest first
     * @param moreUrl those that wait for less long
     */
    public record Talks(List<Talk> longest, Optional<String> moreUrl) {}

    /**
     * A conversation in which a customer waits.
     *
     * @param url where it is answered
     * @param about what it is about
     * @param name who wrote
     * @param text the beginning of the last message
     * @param since since when she waits, in words
     * @param count how many messages
     * @param settle says that it was answered elsewhere
     */
    public record Talk(
            String url, String about, String name, String text, String since, String count, FormView settle) {}
}
