package io.repairportal.web.workorder;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.PageView;
import io.repairportal.web.layout.StateView;
import java.util.List;
import java.util.Optional;

/**
 * The list of work orders.
 *
 * @param page the frame
 * @param heading the h1
 * @param greeting who is signed in, in words; may be empty
 * @param tabs current and past
 * @param states the state filter
 * @param search the search form
 * @param rows newest first
 * @param empty what to say instead of rows; empty if there are rows
 * @param nextUrl the next piece
 * @param signOut the form that ends the session, if there is one to end
 */
public record WorkOrderListView(
        PageView page,
        String heading,
        String greeting,
        List<Tab> tabs,
        List<Tab> states,
        Search search,
        List<Row> rows,
        Optional<Empty> empty,
        Optional<String> nextUrl,
        Optional<FormView> signOut) {

    /** A filter that is a link. */
    public record Tab(String url, String text, boolean chosen) {}

    /**
     * The search form, sent by GET.
     *
     * @param action where it goes
     * @param filter the filter that stays
     * @param text what was asked
     */
    public record Search(String action, String filter, String text) {}

    /**
     * One work order.
     *
     * @param url its tracker
     * @param number as people call it
     * @param title what is done
     * @param asset to what; may be empty
     * @param state the state of the work order
     * @param stage the stage it appears at; may be empty
     * @param stageLanguage the language of the stage's name
     * @param expected expected date or closing date, in words; may be empty
     * @param opened when it was opened
     */
    public record Row(
            String url,
            String number,
            String title,
            String asset,
            StateView state,
            String stage,
            String stageLanguage,
            String expected,
            String opened) {}

    /** What to say if nothing is shown, and the way on. */
    public record Empty(String heading, String text, Optional<Tab> action) {}
}
