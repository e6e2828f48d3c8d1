package io.repairportal.web.estimate;

import io.repairportal.core.estimate.EstimateList;
import io.repairportal.core.estimate.EstimatePage;
import io.repairportal.web.PlainPage;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;

/** Estimates as pages. Safe for use by many threads. */
public final class EstimateViews {

    Reply list(Visit visit, EstimateList list) {
        PlainPage page = new PlainPage("Estimates");
        list.estimates()
                .forEach(estimate ->
                        page.link(visit.links().estimate(list.workOrder().ref(), estimate.ref()), estimate.title()));
        return Reply.view("plain", page);
    }

    Reply one(Visit visit, EstimatePage found) {
        PlainPage page = new PlainPage("Estimate " + found.estimate().number());
        found.estimate().lines().forEach(line -> page.text(line.title()));
        return Reply.view("plain", page);
    }
}
