package io.repairportal.core;

import io.repairportal.core.access.Access;
import io.repairportal.core.access.AccessRightsDesk;
import io.repairportal.core.access.BulkInvites;
import io.repairportal.core.access.Explanations;
import io.repairportal.core.access.PeopleDesk;
import io.repairportal.core.access.PublishedWorkOrders;
import io.repairportal.core.audit.AuditDesk;
import io.repairportal.core.document.DocumentPages;
import io.repairportal.core.estimate.EstimatePages;
import io.repairportal.core.feedback.FeedbackDesk;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.Commands;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.PublicLinks;
import io.repairportal.core.message.ConversationDesk;
import io.repairportal.core.message.Inbox;
import io.repairportal.core.notification.Deliveries;
import io.repairportal.core.notification.Notifications;
import io.repairportal.core.notification.TemplateDesk;
import io.repairportal.core.privacy.ErasureDesk;
import io.repairportal.core.privacy.PersonalCopies;
import io.repairportal.core.privacy.SeenPages;
import io.repairportal.core.proposal.AddressProof;
import io.repairportal.core.proposal.OwnDetails;
import io.repairportal.core.proposal.ProposalDesk;
import io.repairportal.core.proposal.ProposalServices;
import io.repairportal.core.proposal.RegistrationDesk;
import io.repairportal.core.proposal.SelfRegistration;
import io.repairportal.core.publishing.CounterLinks;
import io.repairportal.core.publishing.Publishing;
import io.repairportal.core.publishing.ShopDesk;
import io.repairportal.core.publishing.StagePlanDesk;
import io.repairportal.core.publishing.WorkOrderDesk;
import io.repairportal.core.resource.ResourceDesk;
import io.repairportal.core.resource.ResourcePages;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.core.settings.SettingsDesk;
import io.repairportal.core.settings.SetupCheck;
import io.repairportal.core.signin.AccountErrands;
import io.repairportal.core.signin.AccountSessionsDesk;
import io.repairportal.core.signin.AccountSignIn;
import io.repairportal.core.signin.Accounts;
import io.repairportal.core.signin.FreshProof;
import io.repairportal.core.signin.Invitations;
import io.repairportal.core.signin.LinkLogin;
import io.repairportal.core.signin.LinkSignIn;
import io.repairportal.core.signin.Passwords;
import io.repairportal.core.signin.RepairFinder;
import io.repairportal.core.workorder.WorkOrderPages;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.PortalStore;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * The one door to the portal. A host builds one, mounts the web adapter over it, tells it news and closes it at the end.
 *
 * <p>Building starts nothing; {@link #start} starts the threads that send messages, {@link #close} ends them within five seconds. Safe for
 * use by many threads.
 */
public final class Portal implements AutoCloseable {
    private final PortalParts parts;
    private final boolean demonstration;
    private final Access access;
    private final ProviderLook providers;
    private final SettingsDesk settings;
    private final WorkOrderPages workOrders;
    private final DocumentPages documents;
    private final EstimatePages estimates;
    private final ResourcePages resources;
    private final ResourceDesk resourceDesk;
    private final LinkSignIn linkSignIn;
    private final Notifications notifications;
    private final Accounts accounts;
    private final AuditDesk audit;
    private final AccessRightsDesk accessRights;
    private final PeopleDesk people;
    private final ProposalServices proposals;
    private final Explanations explanations;
    private final BulkInvites bulkInvites;
    private final ShopDesk shop;
    private final Publishing publishing;
    private final CounterLinks counterLinks;
    private final StagePlanDesk stagePlans;
    private final Commands commands;
    private final ConversationDesk conversations;
    private final FeedbackDesk feedback;
    private final Inbox inbox;
    private final WorkOrderDesk workOrderDesk;

    Portal(PortalParts parts, Commands commands, boolean demonstration) {
        this.parts = parts;
        this.commands = commands;
        this.demonstration = demonstration;
        audit = new AuditDesk(parts);
        PublishedWorkOrders published = new PublishedWorkOrders(parts);
        access = new Access(parts);
        providers = new ProviderLook(parts);
        settings = new SettingsDesk(parts);
        workOrders = new WorkOrderPages(parts, published, providers);
        documents = new DocumentPages(parts, published);
        estimates = new EstimatePages(parts, published);
        resources = new ResourcePages(parts);
        resourceDesk = new ResourceDesk(parts);
        notifications = new Notifications(
                parts, providers, new SecureRandom(), notices -> new AccountErrands(parts, notices)::run);
        linkSignIn = new LinkSignIn(parts, notifications.linkNotices());
        accounts = new Accounts(parts, notifications.accountMessages(), new Audit(parts));
        accessRights = new AccessRightsDesk(parts);
        people = new PeopleDesk(parts, notifications.accountMessages());
        proposals = new ProposalServices(parts, notifications.proposalNotices(), people, commands);
        explanations = new Explanations(parts);
        bulkInvites = new BulkInvites(parts, notifications.accountMessages());
        shop = new ShopDesk(parts, notifications);
        publishing = new Publishing(parts, notifications);
        counterLinks = new CounterLinks(parts, new PublicLinks(parts.publicUrl(), providers));
        stagePlans = new StagePlanDesk(parts, providers);
        conversations = new ConversationDesk(parts, published, notifications, commands);
        feedback = new FeedbackDesk(parts, published, notifications, commands);
        inbox = new Inbox(parts);
        workOrderDesk = new WorkOrderDesk(parts, providers);
    }

    /** Starts with the two things every portal needs: the shop's facts and the portal's own data. */
    public static PortalBuilder builder(HostApplication host, PortalStore store) {
        return new PortalBuilder(host, store);
    }

    /** Returns who may act as whom. */
    public Access access() {
        return access;
    }

    /** Returns how customers get in by an access link. */
    public LinkSignIn linkSignIn() {
        return linkSignIn;
    }

    /** Returns how people sign in by password or code. */
    public AccountSignIn accounts() {
        return accounts.signIn();
    }

    /** Returns whether somebody has shown of late who she is. */
    public FreshProof freshProof() {
        return accounts.freshProof();
    }

    /** Returns how passwords are set and changed. */
    public Passwords passwords() {
        return accounts.passwords();
    }

    /** Returns where people are signed in. */
    public AccountSessionsDesk sessions() {
        return accounts.sessions();
    }

    /** Returns how invitations are accepted. */
    public Invitations invitations() {
        return accounts.invitations();
    }

    /** Returns how an access link leads to a login. */
    public LinkLogin linkLogin() {
        return accounts.linkLogin();
    }

    /** Returns what finds repairs for people without a login. */
    public RepairFinder repairFinder() {
        return accounts.repairFinder();
    }

    /** Returns the access rights of providers. */
    public AccessRightsDesk accessRights() {
        return accessRights;
    }

    /** Returns who may reach which customer. */
    public PeopleDesk people() {
        return people;
    }

    /** Returns what somebody changes about herself. */
    public OwnDetails ownDetails() {
        return proposals.ownDetails();
    }

    /** Returns how another mail address is proven. */
    public AddressProof addressProof() {
        return proposals.addressProof();
    }

    /** Returns where staff decide about what people propose. */
    public ProposalDesk proposals() {
        return proposals.desk();
    }

    /** Returns what hands people a copy of their data. */
    public PersonalCopies personalCopies() {
        SeenPages seen = new SeenPages(workOrders, documents, estimates, conversations, resources);
        return new PersonalCopies(parts, access, seen);
    }

    /** Returns what forgets people. */
    public ErasureDesk erasure() {
        return new ErasureDesk(parts, notifications.farewells());
    }

    /** Returns how somebody becomes a customer by herself. */
    public SelfRegistration selfRegistration() {
        return proposals.selfRegistration();
    }

    /** Returns where staff decide about people who have registered. */
    public RegistrationDesk registrations() {
        return proposals.registrations();
    }

    /** Returns why somebody sees a record or does not. */
    public Explanations explanations() {
        return explanations;
    }

    /** Returns what invites many people at once. */
    public BulkInvites bulkInvites() {
        return bulkInvites;
    }

    /** Returns who did what. */
    public AuditDesk audit() {
        return audit;
    }

    /** Returns name, look and locations of providers. */
    public ProviderLook providers() {
        return providers;
    }

    /** Returns the settings of providers. */
    public SettingsDesk settings() {
        return settings;
    }

    /** Returns work orders as customers see them. */
    public WorkOrderPages workOrders() {
        return workOrders;
    }

    /** Returns photos and documents as customers see them. */
    public DocumentPages documents() {
        return documents;
    }

    /** Returns estimates as customers see them. */
    public EstimatePages estimates() {
        return estimates;
    }

    /** Returns the library of providers as customers see it. */
    public ResourcePages resources() {
        return resources;
    }

    /** Returns the library of providers as staff keep it. */
    public ResourceDesk resourceDesk() {
        return resourceDesk;
    }

    /** Returns where customers reach the portal, without a slash at the end. */
    public URI publicUrl() {
        return parts.publicUrl();
    }

    /** Returns whether this portal is there to be shown and tried; its pages say so. */
    public boolean demonstration() {
        return demonstration;
    }

    /** Returns the facts this portal was built over. */
    public HostApplication host() {
        return parts.host();
    }

    /** Returns the portal's only source of time. */
    public Clock clock() {
        return parts.clock();
    }

    /** Returns where the shop tells news. */
    public ShopDesk shop() {
        return shop;
    }

    /** Returns what staff show and tell customers. */
    public Publishing publishing() {
        return publishing;
    }

    /** Returns what makes links that the shop hands over itself. */
    public CounterLinks counterLinks() {
        return counterLinks;
    }

    /** Returns the stage plans. */
    public StagePlanDesk stagePlans() {
        return stagePlans;
    }

    /** Returns messages that wait, have left or failed. */
    public Deliveries deliveries() {
        return notifications.deliveries();
    }

    /** Returns what messages to customers say, as staff change it. */
    public TemplateDesk templates() {
        return notifications.templates();
    }

    /** Returns what customers write and staff answer. */
    public ConversationDesk conversations() {
        return conversations;
    }

    /** Returns what customers think of the shop. */
    public FeedbackDesk feedback() {
        return feedback;
    }

    /** Returns what customers did that staff should know of. */
    public Inbox inbox() {
        return inbox;
    }

    /** Returns whether everything is configured. */
    public SetupCheck setup() {
        return new SetupCheck(parts);
    }

    /** Returns work orders as staff see them. */
    public WorkOrderDesk workOrderDesk() {
        return workOrderDesk;
    }

    /** Starts sending messages. Starting twice changes nothing; a closed portal does not start again. */
    public void start() {
        notifications.worker().start();
    }

    /** Stops sending messages, within five seconds. */
    @Override
    public void close() {
        notifications.worker().close();
        accounts.close();
        commands.close();
    }
}
