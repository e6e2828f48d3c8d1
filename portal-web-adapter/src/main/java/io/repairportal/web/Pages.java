package io.repairportal.web;

import io.repairportal.core.Portal;
import io.repairportal.web.account.AccountPages;
import io.repairportal.web.account.AccountViews;
import io.repairportal.web.account.DataPages;
import io.repairportal.web.account.DataViews;
import io.repairportal.web.account.DetailsPages;
import io.repairportal.web.account.DetailsViews;
import io.repairportal.web.account.PeoplePages;
import io.repairportal.web.account.PeopleViews;
import io.repairportal.web.account.Proofs;
import io.repairportal.web.account.ProvePages;
import io.repairportal.web.account.ProveViews;
import io.repairportal.web.account.SecurityPages;
import io.repairportal.web.account.SecurityViews;
import io.repairportal.web.api.DetailsApi;
import io.repairportal.web.api.DocumentApi;
import io.repairportal.web.api.HomeApi;
import io.repairportal.web.api.PeopleApi;
import io.repairportal.web.api.ResourceApi;
import io.repairportal.web.api.WorkOrderApi;
import io.repairportal.web.document.AllDocumentPages;
import io.repairportal.web.document.FilePages;
import io.repairportal.web.document.FileViews;
import io.repairportal.web.estimate.EstimateHandlers;
import io.repairportal.web.estimate.EstimateViews;
import io.repairportal.web.feedback.FeedbackPages;
import io.repairportal.web.feedback.FeedbackViews;
import io.repairportal.web.home.BoardViews;
import io.repairportal.web.home.HomePages;
import io.repairportal.web.home.HomeViews;
import io.repairportal.web.message.ContactPages;
import io.repairportal.web.message.MessagePages;
import io.repairportal.web.message.MessageViews;
import io.repairportal.web.provider.AboutPages;
import io.repairportal.web.resource.LibraryPages;
import io.repairportal.web.signin.ChoosePages;
import io.repairportal.web.signin.Entries;
import io.repairportal.web.signin.FindPages;
import io.repairportal.web.signin.InvitePages;
import io.repairportal.web.signin.InviteViews;
import io.repairportal.web.signin.LeavePages;
import io.repairportal.web.signin.LinkLoginPages;
import io.repairportal.web.signin.LinkLoginViews;
import io.repairportal.web.signin.LinkPages;
import io.repairportal.web.signin.LinkViews;
import io.repairportal.web.signin.RegisterPages;
import io.repairportal.web.signin.RegisterViews;
import io.repairportal.web.signin.ResetPages;
import io.repairportal.web.signin.SignInPages;
import io.repairportal.web.signin.SignInViews;
import io.repairportal.web.text.TextBundles;
import io.repairportal.web.workorder.WorkOrderHandlers;
import java.util.ArrayList;
import java.util.List;

/** Puts the pages together: every feature contributes its routes, in one table. */
final class Pages {
    private final Portal portal;
    private final Brands brands;
    private final Frames frames;

    Pages(Portal portal, TextBundles bundles) {
        this.portal = portal;
        this.brands = new Brands(portal.providers());
        this.frames = new Frames(portal, bundles, brands);
    }

    Gate gate(Turnstile turnstile) {
        return new Gate(portal, new RouteTable(routes()), new Renderer(new Problems(frames)), turnstile);
    }

    List<Route<?>> routes() {
        List<Route<?>> routes = new ArrayList<>(brands.routes());
        LinkViews doors = new LinkViews(frames);
        MessageViews messages = new MessageViews(frames);
        routes.addAll(new LinkPages(portal.linkSignIn(), doors).routes());
        routes.addAll(new LeavePages(portal.access(), doors).routes());
        routes.addAll(new HomePages(portal.workOrders(), new HomeViews(frames), new BoardViews(frames)).routes());
        routes.addAll(new WorkOrderHandlers(portal.workOrders(), frames).routes());
        routes.addAll(new FilePages(portal.documents(), new FileViews(frames)).routes());
        if (portal.host().documents().isPresent()) {
            routes.addAll(new AllDocumentPages(portal.documents(), frames).routes());
            routes.addAll(new DocumentApi(portal.documents()).routes());
        }
        if (portal.resources().offered()) {
            routes.addAll(new LibraryPages(portal.resources(), frames).routes());
            routes.addAll(new ResourceApi(portal.resources()).routes());
        }
        routes.addAll(new EstimateHandlers(portal.estimates(), new EstimateViews(frames)).routes());
        routes.addAll(new MessagePages(portal.conversations(), messages).routes());
        routes.addAll(new ContactPages(portal.workOrders(), portal.conversations(), messages).routes());
        routes.addAll(new FeedbackPages(portal.workOrders(), portal.feedback(), new FeedbackViews(frames)).routes());
        routes.addAll(new WorkOrderApi(portal.workOrders()).routes());
        // why not always: without a host that says who is staff, the back office does not exist
        if (portal.host().staffIdentity().isPresent()) {
            routes.addAll(new OfficePages(portal, frames).routes());
        }
        routes.addAll(new HomeApi(portal.workOrders()).routes());
        routes.addAll(new AboutPages(frames).routes());
        routes.addAll(logins());
        return routes;
    }

    private List<Route<?>> logins() {
        boolean passwords = portal.accounts().hasPasswords();
        Entries entries = new Entries(frames);
        SignInViews doors = new SignInViews(entries, passwords);
        InviteViews invitations = new InviteViews(entries, portal.passwords(), passwords);
        SecurityViews security = new SecurityViews(frames, portal.passwords(), passwords);
        List<Route<?>> routes = new ArrayList<>();
        routes.addAll(new SignInPages(portal.accounts(), doors).routes());
        routes.addAll(
                new LinkLoginPages(portal.linkLogin(), portal.workOrders(), new LinkLoginViews(entries, passwords))
                        .routes());
        routes.addAll(new FindPages(portal.repairFinder(), doors).routes());
        routes.addAll(new ResetPages(portal.passwords(), entries).routes());
        routes.addAll(new RegisterPages(portal.selfRegistration(), new RegisterViews(entries)).routes());
        routes.addAll(new InvitePages(portal.invitations(), invitations).routes());
        routes.addAll(new ChoosePages(portal.sessions(), portal.providers(), frames).routes());
        Proofs proofs = new Proofs(portal.freshProof());
        ProveViews proving = new ProveViews(frames, portal.passwords(), passwords);
        AccountViews account = new AccountViews(frames, portal.people());
        DetailsViews details = new DetailsViews(frames);
        routes.addAll(new AccountPages(account, portal.ownDetails()).routes());
        routes.addAll(new DetailsPages(portal.ownDetails(), portal.addressProof(), details, proofs).routes());
        routes.addAll(new SecurityPages(portal.passwords(), portal.sessions(), security, proofs).routes());
        routes.addAll(new DataPages(
                        portal.personalCopies(), portal.erasure(), new DataViews(frames, portal.providers()), proofs)
                .routes());
        routes.addAll(new ProvePages(portal.freshProof(), proving).routes());
        routes.addAll(new PeoplePages(portal.people(), new PeopleViews(frames, portal.people()), proofs).routes());
        routes.addAll(new PeopleApi(portal.people()).routes());
        routes.addAll(new DetailsApi(portal.ownDetails()).routes());
        return routes;
    }
}
