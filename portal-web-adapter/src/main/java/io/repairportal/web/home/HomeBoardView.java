package io.repairportal.web.home;

import io.repairportal.web.layout.PageView;
import java.util.List;
import java.util.Optional;

/**
 * The start page of somebody who is signed in (B10).
 *
 * @param page the frame
 * @param hello the greeting, the h1
 * @param lead how much needs the reader now
 * @param act what needs the reader most
 * @param needs what else does
 * @param orders current work orders
 * @param allUrl all of them; empty if the reader sees none
 * @param talks the last words about current work orders
 * @param ways other things to do
 */
public record HomeBoardView(
        PageView page,
        String hello,
        String lead,
        Optional<Act> act,
        List<Need> needs,
        List<Order> orders,
        Optional<String> allUrl,
        List<Talk> talks,
        List<HomeView.Way> ways) {
    /** Copies the lists. */
    public HomeBoardView {
        needs = List.copyOf(needs);
        orders = List.copyOf(orders);
        talks = List.copyOf(talks);
        ways = List.copyOf(ways);
    }

    /** The last word of a conversation: where it is, what it is about, who wrote what, and when. */
    public record Talk(String url, String about, String author, String text, String when) {}

    /** What needs the reader most: the one filled block of the page. */
    public record Act(String kicker, String title, String text, String url, String button) {}

    /** Something else that needs the reader. */
    public record Need(String url, String icon, String title, String state) {}

    /**
     * A current work order.
     *
     * @param url its tracker
     * @param title what is done, and to what
     * @param number as people call it
     * @param status where it stands, in one word
     * @param language the language of the status
     * @param sentence what follows; may be empty
     * @param steps the stages so far
     */
    public record Order(
            String url,
            String title,
            String number,
            String status,
            String language,
            String sentence,
            List<Step> steps) {
        /** Copies the steps. */
        public Order {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A stage.
     *
     * @param name its name
     * @param language the language of the name
     * @param said what is said of a completed one to those who do not see it
     * @param current whether it is where the work order stands
     * @param completed whether it is done
     */
    public record Step(String name, String language, String said, boolean current, boolean completed) {}
}
