package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.Portal;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.PortalStore;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.AccountAdmission;
import io.repairportal.spi.access.Admission;
import io.repairportal.spi.access.Admissions;
import io.repairportal.spi.access.Knock;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.estimate.EstimateState;
import io.repairportal.spi.estimate.Estimates;
import io.repairportal.spi.message.Conversations;
import io.repairportal.spi.message.WaitingConversation;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Publications;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.publication.PublishedFiles;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrders;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The {@link Matrix} can fail. Each fence between people is taken away once, by a store or a shop that tells the rule behind it what it
 * likes to hear; the same walk that finds nothing in {@link IsolationMatrixIT} has to find something then.
 */
class FencesIT {
    private static final ProviderRef ACME = new ProviderRef("acme");

    /** A store and a shop in which one fence is missing. */
    private record Fence(String missing, UnaryOperator<PortalStore> store, UnaryOperator<HostApplication> host) {
        static Fence of(String missing, UnaryOperator<PortalStore> store) {
            return new Fence(missing, store, host -> host);
        }
    }

    @TestFactory
    @DisplayName("without any one of the fences the isolation matrix turns red (P1, P2, P4, P6)")
    Stream<DynamicTest> eachFenceIsMissed() {
        return fences().stream()
                .map(fence -> DynamicTest.dynamicTest(
                        fence.missing(), () -> assertThat(findings(fence)).isNotEmpty()));
    }

    private static List<Fence> fences() {
        return List.of(
                // why both: a shop that keeps its own scope stands behind the portal's
                new Fence("a work order belongs to whoever asks", FencesIT::ownedByAsker, FencesIT::factsForAll),
                Fence.of("every work order is published", FencesIT::allPublished),
                Fence.of("every file is visible", FencesIT::allFilesVisible),
                new Fence("drafts of estimates count as sent", store -> store, FencesIT::draftsSent),
                Fence.of("everybody holds every right", store -> members(store, FencesIT::allRights)),
                Fence.of("nobody is locked", store -> members(store, FencesIT::unlocked)),
                Fence.of("everybody has the whole customer", store -> members(store, FencesIT::wholeCustomer)),
                Fence.of("a link opens every work order", FencesIT::linksOpenAll),
                Fence.of("a session counts at every provider", FencesIT::sessionsEverywhere),
                Fence.of("a conversation is about everything", FencesIT::oneConversation));
    }

    private static List<String> findings(Fence fence) throws Exception {
        Town town = new Town();
        AtomicReference<Portal> built = new AtomicReference<>();
        WebHost host = WebHost.at("/portal", url -> {
            built.set(town.portal(url, fence.store().apply(town.store), fence.host()));
            return built.get();
        });
        try {
            Matrix matrix = new Matrix(town, host, built.get());
            matrix.walkUntilFound(Onlookers.few(town, built.get()));
            return matrix.findings();
        } finally {
            host.close();
        }
    }

    private static PortalStore ownedByAsker(PortalStore store) {
        return lying(store, Publications.class, (ask, arguments) -> {
            Scope asked = (Scope) arguments[0];
            arguments[0] = new Scope.WholeProvider(asked.provider());
            return each(
                    ask.of(arguments),
                    publication -> new Publication(
                            publication.workOrder(),
                            ownerIn(asked, publication.owner()),
                            publication.times(),
                            publication.visible(),
                            publication.text(),
                            publication.plan(),
                            publication.promises(),
                            publication.waiting(),
                            publication.publishedAt(),
                            publication.version()));
        });
    }

    private static HostApplication factsForAll(HostApplication host) {
        return HostApplication.over(host)
                .workOrders(proxy(WorkOrders.class, host.workOrders(), (ask, arguments) -> {
                    if (arguments[0] instanceof Scope asked) {
                        arguments[0] = new Scope.WholeProvider(asked.provider());
                    }
                    return ask.of(arguments);
                }))
                .build();
    }

    private static Publication.Owner ownerIn(Scope asked, Publication.Owner owner) {
        if (asked instanceof Scope.OwnContact own) {
            return new Publication.Owner(own.customer(), Optional.of(own.contact()));
        }
        return asked instanceof Scope.WholeCustomer whole
                ? new Publication.Owner(whole.customer(), owner.contact())
                : owner;
    }

    private static PortalStore allPublished(PortalStore store) {
        return lying(
                store,
                Publications.class,
                (ask, arguments) -> each(ask.of(arguments), publication -> publication.visible(true, Instant.EPOCH)));
    }

    private static PortalStore allFilesVisible(PortalStore store) {
        PortalStore first = lying(
                store,
                PublishedFiles.class,
                (ask, arguments) -> ask.of(arguments) instanceof Optional<?> found
                        ? found.map(PublishedFile.class::cast).map(FencesIT::shown)
                        : Optional.empty());
        return lying(
                first,
                Publications.class,
                (ask, arguments) -> ask.of(arguments) instanceof Optional<?> found
                        ? found.map(Published.class::cast)
                                .map(published -> new Published(
                                        published.publication(),
                                        published.stagePlan(),
                                        published.files().stream()
                                                .map(FencesIT::shown)
                                                .toList()))
                        : ask.of(arguments));
    }

    private static PublishedFile shown(PublishedFile file) {
        return new PublishedFile(file.document(), file.workOrder(), file.owner(), file.kind(), true, file.since());
    }

    private static HostApplication draftsSent(HostApplication host) {
        Estimates truth = host.estimates().orElseThrow();
        return HostApplication.over(host)
                .estimates(proxy(Estimates.class, truth, (ask, arguments) -> {
                    Object answer = ask.of(arguments);
                    return answer instanceof List<?> all
                            ? all.stream()
                                    .map(Estimate.class::cast)
                                    .map(FencesIT::sent)
                                    .toList()
                            : ((Optional<?>) answer).map(Estimate.class::cast).map(FencesIT::sent);
                }))
                .build();
    }

    private static Estimate sent(Estimate estimate) {
        return new Estimate(
                estimate.ref(),
                estimate.workOrder(),
                estimate.number(),
                estimate.title(),
                EstimateState.SENT,
                estimate.version(),
                Optional.of(estimate.sentAt().orElse(Instant.EPOCH)),
                estimate.validUntil(),
                estimate.lines(),
                estimate.totals(),
                estimate.terms());
    }

    private static PortalStore members(PortalStore store, UnaryOperator<AccountAdmission.Member> lie) {
        return admitting(
                store,
                admission -> new Admission(
                        admission.settings(),
                        admission.grants(),
                        admission.locks(),
                        admission
                                .account()
                                .map(account -> new AccountAdmission(
                                        account.session(),
                                        account.name(),
                                        account.language(),
                                        account.memberships().stream().map(lie).toList(),
                                        account.chosen()))));
    }

    private static AccountAdmission.Member allRights(AccountAdmission.Member member) {
        Membership held = member.membership();
        Membership.Grant grant =
                new Membership.Grant(Optional.of(Town.EVERYTHING), held.grant().wholeCustomer());
        return new AccountAdmission.Member(held.with(grant), PermissionSet.all(), member.lock());
    }

    private static AccountAdmission.Member unlocked(AccountAdmission.Member member) {
        return new AccountAdmission.Member(member.membership(), member.permissions(), Lock.OPEN);
    }

    private static AccountAdmission.Member wholeCustomer(AccountAdmission.Member member) {
        Membership held = member.membership();
        Membership.Grant grant = new Membership.Grant(held.grant().rights(), true);
        return new AccountAdmission.Member(held.with(grant), member.permissions(), member.lock());
    }

    private static PortalStore linksOpenAll(PortalStore store) {
        return admitting(store, admission -> {
            List<LinkGrant> grants = new ArrayList<>(admission.grants());
            admission
                    .grants()
                    .forEach(grant -> grants.add(
                            new LinkGrant(grant.link(), another(grant.target()), grant.sent(), grant.until())));
            return new Admission(admission.settings(), grants, admission.locks(), admission.account());
        });
    }

    private static AccessLink.Target another(AccessLink.Target target) {
        return new AccessLink.Target(target.customer(), target.contact(), new WorkOrderRef("WO-1b-seen"), target.tab());
    }

    private static PortalStore sessionsEverywhere(PortalStore store) {
        return lying(store, Admissions.class, (ask, arguments) -> {
            if (arguments[0] instanceof Knock knock) {
                arguments[0] = new Knock(ACME, knock.session(), knock.customer());
            }
            return ask.of(arguments);
        });
    }

    private static PortalStore oneConversation(PortalStore store) {
        return lying(
                store,
                Conversations.class,
                (ask, arguments) -> arguments[0] instanceof Scope scope
                        ? store.waitingConversations()
                                .longestWaiting(scope.provider(), Optional.empty(), 100)
                                .map(WaitingConversation::latest)
                        : ask.of(arguments));
    }

    private static PortalStore admitting(PortalStore store, UnaryOperator<Admission> lie) {
        return lying(store, Admissions.class, (ask, arguments) -> {
            Object answer = ask.of(arguments);
            return answer instanceof Admission admission ? lie.apply(admission) : answer;
        });
    }

    private static Object each(Object answer, UnaryOperator<Publication> lie) {
        UnaryOperator<Published> published =
                one -> new Published(lie.apply(one.publication()), one.stagePlan(), one.files());
        if (answer instanceof Optional<?> found) {
            return found.map(Published.class::cast).map(published);
        }
        if (answer instanceof Slice<?> slice) {
            return slice.map(one -> published.apply((Published) one));
        }
        return answer;
    }

    /** The truth, which a lie may ask. */
    private interface Ask {
        Object of(Object[] arguments) throws Throwable;
    }

    private interface Lie {
        Object answer(Ask ask, Object[] arguments) throws Throwable;
    }

    private static PortalStore lying(PortalStore store, Class<?> role, Lie lie) {
        return proxy(PortalStore.class, store, (ask, arguments) -> {
            Object answer = ask.of(arguments);
            return role.isInstance(answer) ? proxy(role, answer, lie) : answer;
        });
    }

    private static <T> T proxy(Class<T> port, Object truth, Lie lie) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (self, method, arguments) -> lie.answer(asked -> call(method, truth, asked), arguments)));
    }

    private static Object call(Method method, Object truth, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(truth, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
