package io.repairportal.core.notification;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.PublicLinks;
import io.repairportal.core.proposal.ProposalServices;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.core.signin.AccountErrand;
import io.repairportal.core.signin.AccountNotices;
import io.repairportal.core.signin.LinkNotices;
import java.util.Objects;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Everything about messages that leave, put together once for each portal. */
public final class Notifications {
    private final Abouts abouts;
    private final LinkMessages linkMessages;
    private final ShopMessages shopMessages;
    private final LinkNotices linkNotices;
    private final AccountMessages accountMessages;
    private final Farewells farewells;
    private final RegistrationMessages registrationMessages;
    private final Deliveries deliveries;
    private final TemplateDesk templates;
    private final OutboxWorker worker;

    /**
     * Puts them together; starts nothing.
     *
     * @param parts of the portal
     * @param providers who writes
     * @param jitter spreads repeated attempts
     * @param errands makes what does the errands that {@link AccountNotices#later} takes
     */
    public Notifications(
            PortalParts parts,
            ProviderLook providers,
            RandomGenerator jitter,
            Function<AccountNotices, AccountErrand.Runner> errands) {
        Objects.requireNonNull(parts, "parts");
        Postbox postbox = new Postbox(parts);
        abouts = new Abouts(parts, providers);
        linkMessages = new LinkMessages(parts, new PublicLinks(parts.publicUrl(), providers), postbox);
        shopMessages = new ShopMessages(parts, providers, postbox);
        LinkMessages asked = linkMessages.asked();
        LinkNoticePosts posts = new LinkNoticePosts(parts, abouts, asked, shopMessages, postbox);
        linkNotices = posts;
        deliveries = new Deliveries(parts, postbox);
        templates = new TemplateDesk(parts, providers, postbox);
        accountMessages = new AccountMessages(parts, providers, postbox, new FoundRepairs(parts, abouts, asked));
        farewells = new Farewells(parts, postbox, shopMessages, accountMessages);
        registrationMessages = new RegistrationMessages(accountMessages, new PublicLinks(parts.publicUrl(), providers));
        Dispatch dispatch = new Dispatch(parts, providers, posts, errands.apply(accountMessages));
        worker = new OutboxWorker(parts, postbox, dispatch, jitter);
    }

    /** Returns what reads the facts that messages about work orders need. */
    public Abouts abouts() {
        return abouts;
    }

    /** Returns what sends messages with an access link. */
    public LinkMessages linkMessages() {
        return linkMessages;
    }

    /** Returns what tells the shop what customers did. */
    public ShopMessages shopMessages() {
        return shopMessages;
    }

    /** Returns what the link sign-in tells people through. */
    public LinkNotices linkNotices() {
        return linkNotices;
    }

    /** Returns what is told to people because of their login. */
    public AccountMessages accountMessages() {
        return accountMessages;
    }

    /** Returns what is done about the messages of somebody who is erased. */
    public Farewells farewells() {
        return farewells;
    }

    /** Returns who is told of what people propose, people who register among them. */
    public ProposalServices.Notices proposalNotices() {
        return new ProposalServices.Notices(accountMessages, shopMessages, registrationMessages);
    }

    /** Returns what staff see of the outbox. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** Returns what messages say. */
    public TemplateDesk templates() {
        return templates;
    }

    /** Returns what empties the outbox. */
    public OutboxWorker worker() {
        return worker;
    }
}
