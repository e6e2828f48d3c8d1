package io.repairportal.web;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.Arrival;
import io.repairportal.core.access.SignedIn;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way of one request through the gate, as far as it came. What a step has found out is known to the steps after it, and to the page
 * that says why the request came no further. Not for use by several threads.
 */
final class Passage {
    private static final String NO_MATCH = "(no address of ours)";

    private final Portal portal;
    private final Gate gate;
    private final HttpServletRequest request;
    private final RequestPath path;
    private final HostRequest host;
    private final Browser browser;
    private Optional<Provider> provider = Optional.empty();
    private Optional<RouteTable.Found> found = Optional.empty();
    private Optional<Visit> visit = Optional.empty();
    private RequestPath below;

    Passage(Portal portal, Gate gate, HttpServletRequest request) {
        this.portal = portal;
        this.gate = gate;
        this.request = request;
        this.path = RequestPath.of(request);
        this.below = path;
        this.host = new HostRequest(request);
        this.browser = new Browser(portal.access(), gate.cookies(), host);
    }

    /** Takes every step in order and returns what is answered. */
    Reply answer() {
        if (!path.slash()) {
            return Reply.redirect(gate.mountSegment(request) + "/");
        }
        if (isStatic()) {
            return staticFile();
        }
        boolean anywhere = locate();
        if (!anywhere) {
            return path.segments().isEmpty() ? Reply.problem(Refusal.CHOOSE_PROVIDER) : Reply.notFound();
        }
        Optional<RouteTable.Hit> hit = gate.routes().find(below.segments());
        found = hit.flatMap(addressed -> addressed.method(request.getMethod()));
        if (hit.isPresent() && found.isEmpty()) {
            return new Reply.Problem(Refusal.METHOD, Optional.of(hit.get().allowed()));
        }
        return enter();
    }

    /** Returns whether refusals are written as JSON. */
    boolean forMachines() {
        List<String> segments = below.segments();
        return !segments.isEmpty() && segments.get(0).equals("api");
    }

    /**
     * Returns whether no word of the request can stand on the answer. Only then may it be packed: beside words that an attacker chose, the
     * length of a packed page tells what else is on it, guess by guess (BREACH).
     */
    boolean quotesNothing() {
        return visit.filter(Visit::bringsNoWords).isPresent();
    }

    /** Returns the pattern of the route for logs; never the address itself, which may hold a token (P67). */
    String pattern() {
        return found.map(hit -> hit.route().pattern()).orElse(NO_MATCH);
    }

    /** Returns the request as its handler met it, if it came that far. */
    Optional<Visit> visit() {
        return visit;
    }

    /** Returns whose portal it is, if that is known. */
    Optional<Provider> provider() {
        return provider;
    }

    /** Returns the addresses as they are seen from here. */
    Links links() {
        boolean several = portal.providers().all().size() > 1;
        String segment = several ? provider.map(shop -> "p/" + shop.ref() + "/").orElse("") : "";
        return new Links(path.root(), segment, gate.statics().hash());
    }

    /** Returns the cookies that the browser is told. */
    List<String> cookies() {
        return browser.changes();
    }

    /** Returns the language of the answer, if it was settled. */
    Optional<Locale> language() {
        return visit.map(Visit::language);
    }

    /** Returns what is exchanged with the browser itself. */
    Browser browser() {
        return browser;
    }

    /** Returns what the reader can read, best first. */
    List<Locale> wanted(String asked) {
        return Readers.wanted(
                request, asked, gate.cookies().language(host).stream().toList());
    }

    private Reply enter() {
        boolean publicFile =
                found.filter(hit -> hit.route().access() == Access.PUBLIC_FILE).isPresent();
        Parameters query = FormReader.query(request);
        SentForm form = readForm(publicFile);
        // why not what is sent: a password is hashed in a queue of its own, and would keep readers waiting here
        return reads() ? gate.turnstile().pass(() -> decide(query, form, publicFile)) : decide(query, form, publicFile);
    }

    private Reply decide(Parameters query, SentForm form, boolean publicFile) {
        Admitted admitted = publicFile ? nobody() : admit();
        Locale language = language(query, admitted);
        visit = Optional.of(new Visit(
                new Visit.Place(shop(), links(), below.segments()),
                new Visit.Sent(names(), query, form, request.getRemoteAddr()),
                browser,
                language,
                admitted));
        return refusedByState(admitted)
                .or(() -> refusedByLock(admitted))
                .or(() -> refusedToPreview(admitted))
                .orElseGet(this::handle);
    }

    private Reply handle() {
        Visit arrived = visit.orElseThrow();
        return found.flatMap(hit -> hit.route().answer(arrived)).orElseGet(() -> notLetIn(arrived));
    }

    private Reply notLetIn(Visit arrived) {
        Admitted admitted = arrived.admitted();
        Optional<String> next = Onward.of(arrived.path()).filter(path -> Onward.isForMembers(arrived.path()));
        if (!reads() || admitted.reader().isPresent() || next.isEmpty() || asksBesideHerLink(admitted)) {
            return Reply.notFound();
        }
        // why also where there is nothing: what exists here is said only to who may see it (P4)
        return Reply.redirect(
                admitted.signedIn().isPresent()
                        ? arrived.links().choose(next.get())
                        : arrived.links().signIn(next.get()));
    }

    /** Returns whether a visitor by link asks for a record that her links do not open. It answers as her own would if it were gone (P4). */
    private boolean asksBesideHerLink(Admitted admitted) {
        boolean pageOfNoRecord = found.isPresent() && names().isEmpty();
        return !admitted.links().isEmpty() && admitted.signedIn().isEmpty() && !pageOfNoRecord;
    }

    private boolean reads() {
        return !request.getMethod().equals("POST");
    }

    private SentForm readForm(boolean publicFile) {
        if (publicFile || found.isEmpty() || found.get().route().method() != Route.Method.POST) {
            return SentForm.none();
        }
        SentForm form = FormReader.form(request, found.get().route().largestFile());
        if (!gate.forms().passes(request, browser, form.fields())) {
            throw new RefusedException(Refusal.FORM_EXPIRED);
        }
        if (!found.get().route().takes(form.fields().values().keySet())) {
            throw new RefusedException(Refusal.MALFORMED);
        }
        return form;
    }

    private Admitted admit() {
        return portal.access().admit(new Arrival(browser.session(), browser.preview(), host), shop().ref());
    }

    private Admitted nobody() {
        return new Admitted(shop().ref(), ProviderSettings.standard(), Optional.empty(), List.of());
    }

    private Optional<Reply> refusedByState(Admitted admitted) {
        if (isStaff() || admitted.preview().isPresent()) {
            return Optional.empty();
        }
        if (!admitted.settings().active()) {
            return Optional.of(Reply.notFound());
        }
        PortalState state = admitted.settings().state();
        if (state.mode() == PortalState.Mode.OPEN) {
            return Optional.empty();
        }
        if (forMachines()) {
            return Optional.of(Reply.notFound());
        }
        return Optional.of(state.redirect()
                .filter(address -> state.mode() == PortalState.Mode.REDIRECTED)
                .map(address -> Reply.redirect(address.toASCIIString()))
                .orElseGet(() -> Reply.problem(Refusal.CLOSED)));
    }

    private Optional<Reply> refusedByLock(Admitted admitted) {
        boolean locked =
                admitted.member().filter(member -> member.lock() == Lock.CLOSED).isPresent();
        return locked
                        && found.filter(hit -> hit.route().access().isShutByLock())
                                .isPresent()
                ? Optional.of(Reply.problem(Refusal.LOCKED))
                : Optional.empty();
    }

    private Optional<Reply> refusedToPreview(Admitted admitted) {
        // why here as well: pages for strangers take forms, too, and a preview sends none (P65)
        boolean writes = found.filter(hit ->
                        hit.route().method() == Route.Method.POST && hit.route().access() != Access.PREVIEW)
                .isPresent();
        return writes && !isStaff() && admitted.preview().isPresent()
                ? Optional.of(Reply.notFound())
                : Optional.empty();
    }

    private boolean isStaff() {
        return !below.segments().isEmpty() && below.segments().get(0).equals("staff");
    }

    private Locale language(Parameters query, Admitted admitted) {
        String asked = query.text("lang");
        List<Locale> chosen = Stream.concat(
                        gate.cookies().language(host).stream(),
                        admitted.signedIn().flatMap(SignedIn::language).stream())
                .toList();
        Locale language = shop().languages().bestFor(Readers.wanted(request, asked, chosen));
        if (!asked.isEmpty()
                && language.getLanguage().equals(Locale.forLanguageTag(asked).getLanguage())) {
            browser.keep(language);
        }
        return language;
    }

    private boolean locate() {
        List<ProviderRef> all = portal.providers().all();
        if (all.size() == 1) {
            provider = portal.providers().find(all.get(0));
            return provider.isPresent();
        }
        List<String> segments = path.segments();
        if (segments.size() < 2 || !segments.get(0).equals("p")) {
            return false;
        }
        provider = Visit.parsed(segments.get(1), ProviderRef::new)
                .flatMap(ref -> portal.providers().find(ref));
        // why not two: with nothing behind the provider the last segment is the empty one behind the slash
        below = path.from(2).withoutEmptyEnd();
        return provider.isPresent();
    }

    private boolean isStatic() {
        List<String> segments = path.segments();
        return segments.size() == 3 && segments.get(0).equals("static");
    }

    private Reply staticFile() {
        if (!List.of("GET", "HEAD").contains(request.getMethod())) {
            return new Reply.Problem(Refusal.METHOD, Optional.of("GET, HEAD"));
        }
        return gate.statics()
                .find(path.segments().get(1), path.segments().get(2))
                .map(Reply::file)
                .orElseGet(Reply::notFound);
    }

    private Map<String, String> names() {
        return found.map(RouteTable.Found::names).orElse(Map.of());
    }

    private Provider shop() {
        return provider.orElseThrow();
    }
}
