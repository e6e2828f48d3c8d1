package io.repairportal.web.estimate;

import io.repairportal.web.layout.HeadView;
import io.repairportal.web.layout.PageView;
import io.repairportal.web.layout.StateView;
import java.util.List;
import java.util.Optional;

/**
 * One estimate.
 *
 * @param page the frame
 * @param head the work order
 * @param title what it is for, the h1
 * @param lead number and version, in words
 * @param state where it stands
 * @param lines the lines
 * @param totals what they add up to
 * @param terms paragraphs; may be empty
 * @param open whether the shop waits for an answer
 * @param phone to call with it, if there is one
 */
public record EstimateView(
        PageView page,
        HeadView head,
        String title,
        String lead,
        StateView state,
        List<Line> lines,
        Totals totals,
        List<String> terms,
        boolean open,
        Optional<PageView.Phone> phone) {

    /** One line; quantity is empty if it is one. */
    public record Line(String title, String why, String quantity, String amount) {}

    /** The sum. */
    public record Totals(String net, String taxLabel, String tax, String gross) {}
}
