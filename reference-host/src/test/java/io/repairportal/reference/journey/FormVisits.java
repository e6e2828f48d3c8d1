package io.repairportal.reference.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.GiveAccess;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.StaffIdentity;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.staff.StaffRef;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Element;

/** Everybody who is shown a form, and the pages she has to go to for it. */
final class FormVisits {
    private static final ProviderRef SHOP = new ProviderRef("harbour-lane");
    private static final String LOGIN = "/work-orders/{workOrder}/login";
    private static final String NO_TOKEN = "A".repeat(43);

    private static final Actor.Staff MARIA =
            new Actor.Staff(SHOP, new StaffRef("maria"), "Maria", StaffIdentity.Role.PORTAL_ADMINISTRATOR);

    private final Portal portal;
    private final FormSearch forms;
    private final URI home;
    private final Ledger ledger;
    private final MailedLinks mails;
    private final List<Persona> personas;

    FormVisits(Portal portal, FormSearch forms, URI home, Ledger ledger) throws IOException {
        this.portal = portal;
        this.forms = forms;
        this.home = home;
        this.ledger = ledger;
        this.mails = new MailedLinks(home);
        ObjectMapper json = new ObjectMapper();
        String listed = new Visitor().open(home.resolve("/demo/personas.json")).text();
        this.personas = List.of(json.treeToValue(json.readTree(listed).get("personas"), Persona[].class));
    }

    /** Goes everywhere. */
    void all() throws IOException, SQLException {
        proveAgain();
        takeRegistrations();
        registrations();
        strangers();
        visitorsByLink();
        comeByMail();
        customers();
        staff();
    }

    /** Somebody who signed in a while ago is asked again who she is (A19). */
    private void proveAgain() throws IOException {
        Visitor earlier = signedIn("ada okafor");
        Visitor evaluator = new Visitor();
        evaluator.submit(evaluator.open(home.resolve("/demo/clock")).formWith("forward"), Map.of("forward", "PT31M"));
        forms.keep(earlier.cookies(), earlier.open(at("/account/prove")));
        Answer sending = earlier.open(at("/account/prove?by=code"));
        forms.keep(earlier.cookies(), sending);
        forms.keep(earlier.cookies(), earlier.submit(sending.formWith("by"), Map.of()));
    }

    private void takeRegistrations() {
        ProviderSettings settings = portal.settings().of(SHOP);
        ProviderSettings.Accounts taking =
                new ProviderSettings.Accounts(true, Optional.of(new RightsRef("private")), false, true, true, 10);
        portal.settings().change(MARIA, settings.with(taking));
    }

    /** One person who has not proven her address yet, and one who waits for an answer. */
    private void registrations() throws IOException {
        for (String email : List.of("olive@new.example", "nina@new.example")) {
            Visitor newcomer = new Visitor();
            Answer page = newcomer.open(at("/register"));
            forms.keep(newcomer.cookies(), page);
            Element form = page.formWith("email");
            Map<String, String> typed = new HashMap<>(FormWords.ADDRESS);
            typed.putAll(Map.of("family", "Marsh", "email", email));
            newcomer.submit(form, typed);
            Answer link = newcomer.open(mails.to(email, "verify"));
            if (email.startsWith("olive")) {
                forms.keep(newcomer.cookies(), link);
            } else {
                newcomer.submit(link.page().selectFirst("main form[method=post]"), Map.of());
            }
        }
    }

    private void strangers() throws IOException {
        Visitor stranger = new Visitor();
        forms.from(
                stranger,
                below(
                        "",
                        "/",
                        "/sign-in",
                        "/sign-in/code",
                        "/sign-in/code?given=yes",
                        "/reset",
                        "/find",
                        "/contact",
                        "/a/" + NO_TOKEN + "/renew",
                        "/invite/" + NO_TOKEN,
                        "/reset/" + NO_TOKEN));
        Answer code =
                stranger.submit(stranger.open(at("/sign-in/code")).formWith("name"), Map.of("name", "nobody at all"));
        forms.keep(stranger.cookies(), code);
    }

    private void visitorsByLink() throws IOException {
        Persona link = persona("HL-2041");
        Visitor asked = new Visitor();
        Answer question = asked.open(link.url());
        forms.keep(asked.cookies(), question);
        for (Persona each : personas) {
            if (each.isLink() && !forms.has(LOGIN) && each.url().getPath().startsWith(home.getPath())) {
                Visitor reader = new Visitor();
                Answer tracker = reader.answer(each.url(), each.name());
                forms.from(reader, URI.create(tracker.address() + "/login"));
            }
        }
    }

    private void customers() throws IOException {
        for (String userName : List.of("ada okafor", "Brightwater Plumbing", "weber")) {
            forms.from(
                    signedIn(userName),
                    below(
                            "",
                            "/choose",
                            "/",
                            "/account/people/invite",
                            "/account/details/change",
                            "/account/details/email",
                            "/account/data/erase"));
        }
        Visitor moved = signedIn("weber");
        Element details = moved.open(at("/account/details/change")).formWith("street");
        moved.submit(details, Map.of("street", "2 Quay Street"));
    }

    private void staff() throws IOException {
        Visitor maria = signedIn("maria");
        template(maria);
        forms.from(
                maria,
                below(
                        "/staff",
                        "",
                        "/customers/brightwater",
                        "/customers/brightwater/give",
                        "/customers/obrien",
                        "/work-orders/HL-2041",
                        "/work-orders/HL-2060",
                        "/work-orders/HL-2041/messages/follow_up",
                        "/access-rights/private",
                        "/settings",
                        "/stage-plans",
                        "/resources",
                        "/deliveries",
                        "/invitations?q=brightwater",
                        "/templates"));
        secondSteps(maria);
        Visitor looking = signedIn("maria");
        Answer sheet = looking.open(at("/staff/work-orders/HL-2041"));
        looking.submit(sheet.page().selectFirst("form[action$='/staff/preview']"), Map.of());
        forms.from(looking, at("/work-orders/HL-2041"));
    }

    /** Forms that come after others. */
    private void secondSteps(Visitor maria) throws IOException {
        Element message =
                maria.open(at("/staff/work-orders/HL-2041/messages/follow_up")).formWith("text");
        message.select("[type=checkbox]:not([name=email])").remove();
        forms.keep(maria.cookies(), maria.submit(message, Map.of("text", "Hello")));
        Element list = maria.open(at("/staff/invitations")).formWith("rows");
        list.select("button[name]").remove();
        Map<String, String> rows = Map.of("rows", "sorensen; somebody@new.example", "rights", "private");
        forms.keep(maria.cookies(), maria.submit(list, rows));
        Answer rights = maria.open(at("/staff/access-rights/private"));
        forms.keep(maria.cookies(), maria.submit(rights.page().selectFirst("form[action$='/difference']"), Map.of()));
        Answer inbox = maria.open(at("/staff"));
        String registration =
                inbox.page().selectFirst("main a[href*='/registrations/']").absUrl("href");
        forms.from(maria, URI.create(registration + "?find=brightwater"));
    }

    /** What a provider has written herself can be thrown away again. */
    private void template(Visitor maria) throws IOException {
        Answer list = maria.open(at("/staff/templates"));
        Answer edit = maria.open(
                URI.create(list.page().selectFirst("main tbody a[href]").absUrl("href")));
        Element form = edit.page().selectFirst("form#words");
        String words = form.selectFirst("textarea").wholeText();
        forms.from(
                maria,
                maria.submit(form, Map.of("text", words + "\n\nSee you soon.")).address());
    }

    private void comeByMail() throws IOException {
        invite("obrien", Optional.of(new ContactRef("niamh")), "niamh@obrien.example");
        invite("brightwater", Optional.empty(), "later@brightwater.example");
        invite("brightwater", Optional.empty(), "nobody@brightwater.invalid");
        forms.from(new Visitor(), mails.to("niamh@obrien.example", "invite"));
        Visitor forgetful = new Visitor();
        forgetful.submit(forgetful.open(at("/reset")).formWith("name"), Map.of("name", "imran"));
        forms.from(forgetful, mails.to("imran@brightwater.example", "reset"));
        Awaitility.await("mail that nobody takes").until(ledger::hasParked);
    }

    private void invite(String customer, Optional<ContactRef> contact, String address) {
        GiveAccess wish = new GiveAccess(
                new CustomerRef(SHOP, customer),
                contact,
                Optional.of(new EmailAddress(address)),
                Optional.of(new RightsRef("private")),
                true,
                "");
        portal.people()
                .give(MARIA, wish)
                .fold(given -> portal.people().invite(MARIA, given.membership().ref()), invalid -> {
                    throw new AssertionError(invalid);
                });
    }

    private Visitor signedIn(String userName) throws IOException {
        Visitor visitor = new Visitor();
        Persona persona = named(userName);
        visitor.signIn(persona.url(), persona.user(), persona.secret());
        return visitor;
    }

    private Persona named(String userName) {
        return personas.stream()
                .filter(each -> each.hasPassword() && each.user().equals(userName))
                .findFirst()
                .orElseThrow();
    }

    private Persona persona(String workOrder) {
        return personas.stream()
                .filter(each -> workOrder.equals(each.workOrder()))
                .findFirst()
                .orElseThrow();
    }

    private URI[] below(String section, String... paths) {
        return Stream.of(paths).map(path -> at(section + path)).toArray(URI[]::new);
    }

    private URI at(String below) {
        return URI.create(home + below);
    }
}
