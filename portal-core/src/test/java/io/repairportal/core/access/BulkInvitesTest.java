package io.repairportal.core.access;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.repairportal.core.access.BulkReport.Verdict;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.InvitationReportRef;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.customer.Customers;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Inviting many people at once")
class BulkInvitesTest {
    private final PeopleRoom room = new PeopleRoom();

    @BeforeEach
    void customers() {
        add("C-10", "shared@x.example");
        add("C-11", "SHARED@x.example");
        add("C-12", "fine@x.example");
        add("C-13", "locked@x.example");
        add("C-14", "member@x.example");
        room.shop.add(aCustomer(room.acme).ref("C-15").withEmail().build());
        room.shop.add(aCustomer(room.acme).ref("C-16").withoutContact().build());
        room.desk.lock(room.sam, add("C-13", "locked@x.example").ref(), Lock.CLOSED);
        room.given(room.wish(add("C-14", "member@x.example")));
        room.shop.add(
                aCustomer(room.other).ref("C-99").withEmail("foreign@x.example").build());
    }

    @Test
    @DisplayName("a dry run says row by row who lacks an address, shares one, is a member, is broken or unknown, and"
            + " changes nothing (A13)")
    void dryRun() {
        List<String> before = room.events();
        assertThat(verdicts(room.portal.bulkInvites().dryRun(room.sam, wish())))
                .containsExactly(
                        Verdict.SHARED_ADDRESS,
                        Verdict.SHARED_ADDRESS,
                        Verdict.READY,
                        Verdict.LOCKED,
                        Verdict.ALREADY_MEMBER,
                        Verdict.NO_ADDRESS,
                        Verdict.UNKNOWN_CONTACT,
                        Verdict.UNKNOWN_CUSTOMER,
                        Verdict.UNREADABLE,
                        Verdict.REPEATED,
                        Verdict.UNKNOWN_CONTACT,
                        Verdict.UNREADABLE);
        assertThat(room.events()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "sending does what the dry run said, and a broken row stops no other; sent again it invites nobody (A13)")
    void send() {
        BulkReport report = send("first", wish()).report();
        assertThat(report.count(Verdict.SENT)).isEqualTo(1);
        room.sendDue();
        assertThat(room.mailer.sent())
                .singleElement()
                .satisfies(mail -> assertThat(mail.recipient().value()).isEqualTo("fine@x.example"));
        assertThat(send("again", wish()).report().count(Verdict.SENT)).isZero();
    }

    @Test
    @DisplayName("an address in the row is where the invitation goes; it must be one, and nobody else's (A8, A13)")
    void addressInTheRow() {
        BulkInvite wish = new BulkInvite(
                List.of(
                        new BulkInvite.Row("C-15", "", "new@x.example"),
                        new BulkInvite.Row("C-12", "", "Fine@x.example"),
                        new BulkInvite.Row("C-13", "", "member@x.example"),
                        new BulkInvite.Row("C-10", "", "no address")),
                PeopleRoom.COMMERCIAL);
        BulkReport report = send("first", wish).report();
        assertThat(verdicts(report))
                .containsExactly(Verdict.SENT, Verdict.SENT, Verdict.SHARED_ADDRESS, Verdict.UNREADABLE);
        room.sendDue();
        assertThat(room.mailer.sent())
                .extracting(mail -> mail.recipient().value())
                .containsExactlyInAnyOrder("new@x.example", "Fine@x.example");
    }

    @Test
    @DisplayName("unknown rights make nobody ready, and a customer of another provider is unknown (A13, P1)")
    void unknownRights() {
        BulkInvite wish = new BulkInvite(List.of(row("C-12", ""), row("C-99", "")), new RightsRef("nowhere"));
        assertThat(verdicts(send("first", wish).report()))
                .containsExactly(Verdict.UNKNOWN_RIGHTS, Verdict.UNKNOWN_CUSTOMER);
    }

    @Test
    @DisplayName("the second person of a customer is ready only if the provider wants several (A14)")
    void onlyOne() {
        Customer two = aCustomer(room.acme)
                .ref("C-20")
                .withEmail("one@x.example")
                .withContact(new Contact(
                        new ContactRef("two"),
                        new Contact.PersonName("Two", "Reed"),
                        List.of(new EmailAddress("two@x.example")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .build();
        room.shop.add(two);
        BulkInvite wish = new BulkInvite(List.of(row("C-20", ""), row("C-20", "two")), PeopleRoom.COMMERCIAL);
        assertThat(verdicts(room.portal.bulkInvites().dryRun(room.sam, wish)))
                .containsExactly(Verdict.READY, Verdict.ONLY_ONE_PERSON);
        room.severalPeople();
        assertThat(verdicts(send("first", wish).report())).containsExactly(Verdict.SENT, Verdict.SENT);
    }

    @Test
    @DisplayName("an address that somebody of the customer has access with is invited no second time (A8, A13)")
    void knownAddress() {
        room.severalPeople();
        room.given(new GiveAccess(
                new CustomerRef(room.acme.ref(), "C-12"),
                Optional.empty(),
                Optional.of(new EmailAddress("FINE@x.example")),
                Optional.of(PeopleRoom.COMMERCIAL),
                true,
                ""));
        BulkInvite wish = new BulkInvite(List.of(row("C-12", "")), PeopleRoom.COMMERCIAL);
        assertThat(verdicts(room.portal.bulkInvites().dryRun(room.sam, wish))).containsExactly(Verdict.ALREADY_MEMBER);
    }

    @Test
    @DisplayName("a form sent again sends nothing again: it says what became of the first time (A13, P52)")
    void onceForEachForm() {
        SentInvitations first = send("form", wish());
        send("other-form", new BulkInvite(List.of(row("C-12", "")), PeopleRoom.COMMERCIAL));
        assertThat(send("form", wish())).isEqualTo(first);
        room.sendDue();
        assertThat(room.mailer.sent()).hasSize(1);
        assertThat(first.by()).isEqualTo("Sam Carter");
        assertThat(first.at()).isEqualTo(room.clock.instant());
        assertThat(first.ended()).isTrue();
    }

    @Test
    @DisplayName("what became of a list is kept for 30 days, line by line, without anybody's address (A13, P67)")
    void keeps() {
        BulkInvite wish = new BulkInvite(
                List.of(
                        new BulkInvite.Row("C-12", "", "", 2),
                        new BulkInvite.Row("C-15", "", "fine@x.example", 4),
                        new BulkInvite.Row("Evan evan@moss.example", "", "", 7)),
                PeopleRoom.COMMERCIAL);
        SentInvitations sent = send("form", wish);
        assertThat(room.portal.bulkInvites().sent(room.sam, sent.ref())).contains(sent);
        assertThat(sent.report().lines())
                .extracting(line -> line.row().line(), line -> line.row().customer(), line -> line.verdict()
                        .name())
                .containsExactly(
                        tuple(2, "C-12", "SENT"),
                        tuple(4, "C-15", "SHARED_ADDRESS"),
                        tuple(7, "Evan e…@moss.example", "UNREADABLE"));
        assertThat(sent.report().lines().get(0).name()).contains("Dana");
        assertThat(sent.toString()).doesNotContain("fine@", "evan@");
        room.clock.advance(BulkInvites.KEPT);
        assertThat(room.portal.bulkInvites().sent(room.sam, sent.ref())).isEmpty();
        assertThat(room.portal.bulkInvites().newest(room.sam, 10)).isEmpty();
    }

    @Test
    @DisplayName("the report of another provider looks unknown, and neither is listed there (A13, P1)")
    void foreignReports() {
        SentInvitations sent = send("form", wish());
        assertThat(room.portal.bulkInvites().sent(room.stranger, sent.ref())).isEmpty();
        assertThat(room.portal.bulkInvites().newest(room.stranger, 10)).isEmpty();
        assertThat(room.portal.bulkInvites().newest(room.sam, 10))
                .extracting(SentInvitations::ref)
                .containsExactly(sent.ref());
    }

    @Test
    @DisplayName("a sending that broke off says so, names every line as not reached, and is not begun again (A13)")
    void brokeOff() {
        BulkInvite wish = new BulkInvite(List.of(row("C-12", ""), row("C-10", "")), PeopleRoom.COMMERCIAL);
        SentReports reports = new SentReports(room.parts);
        InvitationReportRef ref = reports.ref(room.sam, new OperationId("form"));
        reports.begin(room.sam, ref, wish);
        SentInvitations found = send("form", wish);
        assertThat(found.ended()).isFalse();
        assertThat(verdicts(found.report())).containsExactly(Verdict.NOT_REACHED, Verdict.NOT_REACHED);
        assertThat(verdicts(room.portal.bulkInvites().dryRun(room.sam, wish)))
                .containsExactly(Verdict.READY, Verdict.SHARED_ADDRESS);
    }

    @Test
    @DisplayName(
            "a row for which the shop's system does not answer says so, stops no other, and can be sent again (A13)")
    void failedRows() {
        BulkInvite wish = new BulkInvite(List.of(row("C-15", ""), row("C-12", "")), PeopleRoom.COMMERCIAL);
        BulkInvites broken =
                new BulkInvites(room.partsOver(new Unanswering("C-15")), room.notifications.accountMessages());
        SentInvitations sent = broken.send(room.sam, wish, new OperationId("form"));
        assertThat(sent.ended()).isTrue();
        assertThat(verdicts(sent.report())).containsExactly(Verdict.FAILED, Verdict.SENT);
        assertThat(verdicts(send("again", wish).report())).containsExactly(Verdict.NO_ADDRESS, Verdict.ALREADY_MEMBER);
    }

    @Test
    @DisplayName("at most 500 people are invited at once (P61)")
    void bounded() {
        assertThatThrownBy(() -> new BulkInvite(Collections.nCopies(501, row("C-12", "")), PeopleRoom.COMMERCIAL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(room.portal.bulkInvites().candidates(room.sam, "x.example")).isNotEmpty();
    }

    /** The shop's customers, but for one about whom nobody answers the first time. */
    private final class Unanswering implements Customers {
        private final String customer;
        private boolean asked;
        private final Customers real = room.shop.hostApplication().customers();

        Unanswering(String customer) {
            this.customer = customer;
        }

        @Override
        public List<Customer> find(ProviderRef provider, List<CustomerRef> refs) {
            if (!asked && refs.stream().anyMatch(ref -> ref.value().equals(customer))) {
                asked = true;
                throw new IllegalStateException("the shop's system is being updated");
            }
            return real.find(provider, refs);
        }

        @Override
        public List<Customer> search(ProviderRef provider, String text, int limit) {
            return real.search(provider, text, limit);
        }

        @Override
        public List<Customer> withEmail(ProviderRef provider, EmailAddress email) {
            return real.withEmail(provider, email);
        }
    }

    private SentInvitations send(String form, BulkInvite wish) {
        return room.portal.bulkInvites().send(room.sam, wish, new OperationId(form));
    }

    private static BulkInvite wish() {
        return new BulkInvite(
                List.of(
                        row("C-10", ""),
                        row("C-11", ""),
                        row("C-12", ""),
                        row("C-13", ""),
                        row("C-14", "dana"),
                        row("C-15", ""),
                        row("C-16", ""),
                        row("C-99", ""),
                        row("no such thing!", ""),
                        row("C-12", "dana"),
                        row("C-12", "nobody"),
                        row("C-12", "<b>")),
                PeopleRoom.COMMERCIAL);
    }

    private static BulkInvite.Row row(String customer, String contact) {
        return new BulkInvite.Row(customer, contact);
    }

    private static List<Verdict> verdicts(BulkReport report) {
        return report.lines().stream().map(BulkReport.Line::verdict).toList();
    }

    private Customer add(String ref, String email) {
        Customer customer = aCustomer(room.acme).ref(ref).withEmail(email).build();
        room.shop.add(customer);
        return customer;
    }
}
