package io.repairportal.web.signin;

import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.SessionToken;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.core.signin.AccountSessionsDesk;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.web.Access;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Links;
import io.repairportal.web.Onward;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FormView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For which customer, at which shop: asked after signing in if there are several possibilities, and whenever somebody wants to switch. Who
 * switches stays in the same section (A15). Safe for use by many threads.
 */
public final class ChoosePages {
    private static final String PROVIDER = "provider";
    private static final String MEMBERSHIP = "membership";

    private final AccountSessionsDesk sessions;
    private final ProviderLook providers;
    private final Frames frames;

    /** Offers the memberships of these sessions. */
    public ChoosePages(AccountSessionsDesk sessions, ProviderLook providers, Frames frames) {
        this.sessions = Objects.requireNonNull(sessions, "sessions");
        this.providers = Objects.requireNonNull(providers, "providers");
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/choose").allow(Access.SIGNED_IN).to(this::offer),
                Route.post("/choose")
                        .taking(PROVIDER, MEMBERSHIP, Onward.FIELD)
                        .allow(Access.SIGNED_IN)
                        .to(this::choose));
    }

    private Reply offer(Visit visit, SignedIn who) {
        List<Membership> choices = sessions.choices(who);
        boolean here = visit.admitted().member().isPresent();
        if (choices.size() == 1 && here) {
            return Reply.redirect(section(visit, visit.links()));
        }
        Frame frame = frames.of(visit);
        String key = choices.isEmpty() ? "choose.nothing" : "choose.heading";
        String heading = frame.texts().of(key);
        return Reply.view(
                "signin/choose.jte",
                new ChooseView(
                        frame.page(heading),
                        heading,
                        frame.texts().of(key + "Lead"),
                        choices.stream()
                                .flatMap(held -> choice(visit, frame, held).stream())
                                .toList()));
    }

    private Optional<ChooseView.Choice> choice(Visit visit, Frame frame, Membership held) {
        ProviderRef provider = held.customer().provider();
        return providers.find(provider).map(Provider::name).map(shop -> {
            boolean current = visit.admitted()
                    .member()
                    .flatMap(MemberViewer::login)
                    .filter(login -> login.membership().equals(held.ref()))
                    .filter(login -> provider.equals(visit.provider().ref()))
                    .isPresent();
            FormView button = Forms.button(visit, "?");
            List<FormView.Hidden> hidden = Stream.concat(
                            button.hidden().stream(),
                            Stream.of(
                                    new FormView.Hidden(PROVIDER, provider.value()),
                                    new FormView.Hidden(MEMBERSHIP, held.ref().value()),
                                    Onward.field(visit)))
                    .toList();
            String title =
                    held.holder().label().isBlank() ? shop : held.holder().label();
            return new ChooseView.Choice(
                    title,
                    frame.texts().of("choose.at", shop),
                    current,
                    new FormView(button.action(), hidden, "", Optional.empty()));
        });
    }

    private Reply choose(Visit visit, SignedIn who) {
        Optional<ProviderRef> provider = Visit.parsed(visit.field(PROVIDER), ProviderRef::new);
        Optional<MembershipRef> membership = Visit.parsed(visit.field(MEMBERSHIP), MembershipRef::new);
        Optional<SessionToken> session = visit.browser().session();
        boolean chosen = provider.isPresent()
                && membership.isPresent()
                && session.isPresent()
                && sessions.choose(who, session.get(), provider.get(), membership.get());
        return chosen ? Reply.redirect(section(visit, visit.links().at(provider.get()))) : Reply.notFound();
    }

    private static String section(Visit visit, Links links) {
        return links.onward(
                Onward.sent(visit).map(path -> path.split("/", 2)[0]).filter(page -> !page.equals("choose")));
    }
}
