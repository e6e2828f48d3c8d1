package io.repairportal.web.staff;

import io.repairportal.spi.access.InvitationReportRef;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.ResourceRef;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Every address of the back office, relative to the page that is being shown.
 *
 * @param root the start of the back office
 */
public record OfficeLinks(String root) {

    /** Returns the start of a section. */
    public String section(Section section) {
        return section.path().isEmpty() ? root : root + "/" + section.path();
    }

    /** Returns a work order. */
    public String workOrder(WorkOrderRef workOrder) {
        return section(Section.WORK_ORDERS) + "/" + workOrder;
    }

    /** Returns a customer. */
    public String customer(CustomerRef customer) {
        return section(Section.CUSTOMERS) + "/" + customer.value();
    }

    /** Returns what is written with a customer about no work order. */
    public String talk(CustomerRef customer) {
        return customer(customer) + "/messages";
    }

    /** Returns a membership of a customer. */
    public String membership(CustomerRef customer, MembershipRef membership) {
        return customer(customer) + "/people/" + membership;
    }

    /** Returns where many customers are invited at once. */
    public String invitations() {
        return root + "/invitations";
    }

    /** Returns what became of many invitations. */
    public String invitationReport(InvitationReportRef report) {
        return invitations() + "/reports/" + report;
    }

    /** Returns all feedback. */
    public String feedback() {
        return root + "/feedback";
    }

    /** Returns a registration. */
    public String registration(ProposalRef proposal) {
        return root + "/registrations/" + proposal;
    }

    /** Returns a set of access rights. */
    public String rights(RightsRef rights) {
        return section(Section.ACCESS_RIGHTS) + "/" + rights;
    }

    /** Returns a stage plan. */
    public String stagePlan(StagePlanRef plan) {
        return section(Section.STAGE_PLANS) + "/" + plan;
    }

    /** Returns a folder of the library. */
    public String folder(FolderRef folder) {
        return section(Section.RESOURCES) + "/" + folder;
    }

    /** Returns a resource of the library. */
    public String resource(ResourceRef resource) {
        return section(Section.RESOURCES) + "/files/" + resource;
    }

    /** Returns the search over customers and work orders. */
    public String search() {
        return root + "/search";
    }

    /** Returns a text as part of a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
