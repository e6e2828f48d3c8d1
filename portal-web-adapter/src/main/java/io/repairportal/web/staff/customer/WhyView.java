package io.repairportal.web.staff.customer;

import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import java.util.List;

/**
 * Why somebody sees something, or does not (K4).
 *
 * @param office the frame
 * @param back the customer
 * @param question what was asked
 * @param answer the decision in one sentence
 * @param visible whether it is seen
 * @param rules every rule in order, up to the one that decided
 */
public record WhyView(
        OfficeView office, Option back, String question, String answer, boolean visible, List<RuleRow> rules) {

    /** What a rule said. */
    public record RuleRow(StateView state, String text) {}
}
