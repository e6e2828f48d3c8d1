package io.repairportal.web.staff.customer;

import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import io.repairportal.web.staff.WhyForm;
import io.repairportal.web.staff.workorder.SheetView;
import java.util.List;
import java.util.Optional;

/**
 * One customer.
 *
 * @param office the frame
 * @param head what it is
 * @param people a piece of those who may reach it, newest first
 * @param olderPeopleUrl those who follow
 * @param links links to its work orders, with the work order of each
 * @param look begins to look with somebody's eyes (K3)
 * @param why asks why somebody sees something or does not (K4)
 * @param files the documents of the customer itself; empty for a shop that keeps none
 * @param lock locks it
 */
public record CustomerView(
        OfficeView office,
        Head head,
        List<PersonRow> people,
        Optional<String> olderPeopleUrl,
        List<LinkRow> links,
        List<SheetView.FileRow> files,
        Look look,
        WhyForm why,
        LockPart lock) {

    /** What it is, where its messages are read, and where access is given. */
    public record Head(String listUrl, String name, String number, String contacts, String talkUrl, String giveUrl) {}

    /** A membership. */
    public record PersonRow(
            String url,
            String initials,
            String name,
            String userName,
            String rights,
            String scope,
            StateView state,
            String note) {}

    /** A link and what it opens. */
    public record LinkRow(String workOrderUrl, String workOrder, SheetView.LinkRow link) {}

    /** The form that begins a preview. */
    public record Look(OfficeForm form, List<Option> eyes) {}

    /** The form that locks the customer. */
    public record LockPart(OfficeForm form, List<Option> choices) {}
}
