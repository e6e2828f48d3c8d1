package io.repairportal.web;

import io.repairportal.core.Portal;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Section;
import io.repairportal.web.staff.access.RightsPages;
import io.repairportal.web.staff.audit.AuditPages;
import io.repairportal.web.staff.customer.BulkInvitePages;
import io.repairportal.web.staff.customer.CustomerPages;
import io.repairportal.web.staff.customer.PersonDataPages;
import io.repairportal.web.staff.customer.PersonPages;
import io.repairportal.web.staff.customer.PreviewPages;
import io.repairportal.web.staff.customer.TalkPages;
import io.repairportal.web.staff.delivery.DeliveryPages;
import io.repairportal.web.staff.inbox.FeedbackDeskPages;
import io.repairportal.web.staff.inbox.InboxPages;
import io.repairportal.web.staff.inbox.ProposalPages;
import io.repairportal.web.staff.inbox.RegistrationPages;
import io.repairportal.web.staff.inbox.SearchPages;
import io.repairportal.web.staff.resource.LibraryDeskPages;
import io.repairportal.web.staff.resource.ResourceEditPages;
import io.repairportal.web.staff.settings.LookPages;
import io.repairportal.web.staff.settings.SettingsPages;
import io.repairportal.web.staff.setup.SetupPages;
import io.repairportal.web.staff.stageplan.StagePlanPages;
import io.repairportal.web.staff.template.TemplatePages;
import io.repairportal.web.staff.workorder.MessageDeskPages;
import io.repairportal.web.staff.workorder.WorkOrderDeskActions;
import io.repairportal.web.staff.workorder.WorkOrderDeskPages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Puts the pages of the back office together. */
final class OfficePages {
    private final Portal portal;
    private final Office office;

    OfficePages(Portal portal, Frames frames) {
        this.portal = portal;
        this.office = new Office(frames, absent(portal), portal.inbox());
    }

    List<Route<?>> routes() {
        List<Route<?>> routes = new ArrayList<>();
        routes.addAll(
                new InboxPages(office, portal.inbox(), new InboxPages.Desks(portal.proposals(), portal.registrations()))
                        .routes());
        routes.addAll(new FeedbackDeskPages(office, portal.feedback()).routes());
        routes.addAll(new ProposalPages(office, portal.proposals()).routes());
        routes.addAll(new RegistrationPages(office, portal.registrations(), portal.people()).routes());
        routes.addAll(new DeliveryPages(office, portal.deliveries()).routes());
        routes.addAll(workOrders());
        routes.addAll(customers());
        routes.addAll(new SearchPages(office, portal.people(), portal.workOrderDesk()).routes());
        if (portal.resourceDesk().offered()) {
            routes.addAll(new LibraryDeskPages(office, portal.resourceDesk()).routes());
            routes.addAll(new ResourceEditPages(office, portal.resourceDesk()).routes());
        }
        routes.addAll(administration());
        return routes;
    }

    private static Set<Section> absent(Portal portal) {
        Set<Section> absent = EnumSet.noneOf(Section.class);
        if (!portal.resourceDesk().offered()) {
            absent.add(Section.RESOURCES);
        }
        if (!portal.templates().offered()) {
            absent.add(Section.TEMPLATES);
        }
        return absent;
    }

    private List<Route<?>> administration() {
        List<Route<?>> routes = new ArrayList<>(new RightsPages(office, portal.accessRights()).routes());
        routes.addAll(new SettingsPages(office, portal.settings(), portal.accessRights()).routes());
        routes.addAll(new LookPages(office).routes());
        routes.addAll(new StagePlanPages(office, portal.stagePlans()).routes());
        if (portal.templates().offered()) {
            routes.addAll(new TemplatePages(office, portal.templates()).routes());
        }
        routes.addAll(new AuditPages(office, portal.audit()).routes());
        routes.addAll(new SetupPages(office, portal.setup()).routes());
        return routes;
    }

    private List<Route<?>> customers() {
        List<Route<?>> routes = new ArrayList<>(new CustomerPages(
                        office, portal.people(), portal.accessRights(), portal.explanations(), portal.publishing())
                .routes());
        routes.addAll(new BulkInvitePages(
                        office,
                        new BulkInvitePages.Desks(portal.bulkInvites(), portal.accessRights(), portal.settings()))
                .routes());
        routes.addAll(new TalkPages(office, portal.people(), portal.conversations()).routes());
        routes.addAll(new PersonPages(office, portal.people(), portal.accessRights()).routes());
        routes.addAll(new PersonDataPages(office, portal.people(), portal.personalCopies(), portal.erasure()).routes());
        routes.addAll(new PreviewPages(office, portal.access()).routes());
        return routes;
    }

    private List<Route<?>> workOrders() {
        WorkOrderDeskPages pages = new WorkOrderDeskPages(
                office,
                new WorkOrderDeskPages.Desks(
                        portal.workOrderDesk(),
                        portal.publishing(),
                        portal.stagePlans(),
                        portal.inbox(),
                        portal.people()));
        WorkOrderDeskActions.Talk talk = new WorkOrderDeskActions.Talk(portal.conversations(), portal.clock());
        List<Route<?>> routes = new ArrayList<>(pages.routes());
        routes.addAll(new WorkOrderDeskActions(office, pages, portal.publishing(), talk).routes());
        routes.addAll(new MessageDeskPages(office, portal.workOrderDesk(), portal.publishing()).routes());
        return routes;
    }
}
