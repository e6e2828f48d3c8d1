package io.repairportal.web.staff.inbox;

import io.repairportal.core.access.CustomerRow;
import io.repairportal.core.proposal.Differences;
import io.repairportal.core.proposal.RegistrationPage;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.web.Reply;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeLinks;
import io.repairportal.web.staff.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the page of a registration. For one request. */
final class RegistrationViews {
    private final Desk desk;
    private final RegistrationPage page;
    private final String here;

    private RegistrationViews(Desk desk, RegistrationPage page) {
        this.desk = desk;
        this.page = page;
        this.here = desk.links().registration(page.proposal().ref());
    }

    /**
     * What staff have searched and chosen.
     *
     * @param text what was searched; may be empty
     * @param found whom that found
     * @param customer the customer that was chosen
     */
    record Chosen(String text, List<CustomerRow> found, Optional<Customer> customer) {}

    static Reply page(Desk desk, RegistrationPage page, Chosen chosen) {
        return desk.reply("staff/inbox/registration.jte", new RegistrationViews(desk, page).view(chosen));
    }

    private RegistrationView view(Chosen chosen) {
        String name = page.proposal().wanted().name().full();
        return new RegistrationView(
                desk.view(desk.t("staff.registration", name)),
                head(name),
                facts(),
                page.matches().stream()
                        .map(match -> candidate(match.customer(), common(match)))
                        .toList(),
                new RegistrationView.Search(
                        here,
                        chosen.text(),
                        chosen.found().stream()
                                .map(row -> candidate(row.customer(), ""))
                                .toList()),
                Optional.of(chosen).filter(any -> waits() && page.may().give()).map(this::decision));
    }

    private RegistrationView.Head head(String name) {
        boolean lacksRights = waits() && !page.may().give();
        return new RegistrationView.Head(
                desk.links().root(),
                name,
                desk.formats().moment(page.proposal().verdict().madeAt()),
                state(),
                lacksRights ? desk.t("staff.registration.rightsFirst") : "",
                page.proposal()
                        .about()
                        .customer()
                        .map(customer -> desk.links().customer(customer))
                        .orElse(""));
    }

    private StateView state() {
        return switch (page.proposal().verdict().state()) {
            case WAITING -> new StateView(desk.t("staff.registration.waits"), "clock", "attention");
            case APPROVED -> new StateView(desk.t("staff.registration.approved"), "check-circle", "good");
            case DECLINED -> new StateView(desk.t("staff.registration.declined"), "x", "quiet");
        };
    }

    private List<RegistrationView.Fact> facts() {
        List<RegistrationView.Fact> facts = new ArrayList<>();
        Differences.fields(page.proposal().wanted()).forEach((field, value) -> {
            if (!value.isBlank()) {
                facts.add(new RegistrationView.Fact(desk.t("staff.registration.field." + field), shown(field, value)));
            }
        });
        return facts;
    }

    private String shown(String field, String value) {
        return switch (field) {
            case "language" -> desk.texts().ownName(Locale.forLanguageTag(value));
            case "email" -> desk.t("staff.registration.proven", value);
            default -> value;
        };
    }

    private String common(RegistrationPage.Match match) {
        return match.common().stream()
                .map(each -> desk.t("staff.registration.common." + each.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private RegistrationView.Candidate candidate(Customer customer, String common) {
        String url = here + "?" + RegistrationPages.CUSTOMER + "="
                + OfficeLinks.encoded(customer.ref().value()) + "#merge";
        String contacts = customer.contacts().stream()
                .map(contact -> contact.name().full())
                .filter(name -> !name.equals(customer.displayName()))
                .collect(Collectors.joining(", "));
        String place = customer.addresses().stream()
                .findFirst()
                .map(RegistrationViews::place)
                .orElse("");
        return new RegistrationView.Candidate(
                url,
                customer.displayName(),
                Stream.of(contacts, place).filter(part -> !part.isBlank()).collect(Collectors.joining(", ")),
                common);
    }

    private static String place(PostalAddress address) {
        return Stream.of(address.street(), (address.postcode() + " " + address.city()).strip())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private RegistrationView.Decision decision(Chosen chosen) {
        Optional<FormView> approve = Optional.of(desk.button(here + "/approve"))
                .filter(form -> page.may().create());
        return new RegistrationView.Decision(
                approve,
                chosen.customer().map(this::merge),
                desk.form(RegistrationPages.DECLINE, here + "/decline", Map.of()));
    }

    private RegistrationView.Merge merge(Customer customer) {
        OfficeForm form =
                desk.form(RegistrationPages.MERGE, here + "/merge", Map.of(RegistrationPages.AS, suggested(customer)));
        List<FormView.Hidden> hidden = new ArrayList<>(form.hidden());
        hidden.add(
                new FormView.Hidden(RegistrationPages.CUSTOMER, customer.ref().value()));
        List<Option> who = customer.contacts().stream()
                .map(contact -> new Option(
                        RegistrationPages.IS + contact.ref(), contact.name().full(), reach(contact)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (page.may().create()) {
            who.add(new Option(
                    RegistrationPages.FURTHER,
                    desk.t("staff.registration.further"),
                    desk.t("staff.registration.furtherHint")));
        }
        return new RegistrationView.Merge(
                customer.displayName(),
                new OfficeForm(form.id(), form.action(), hidden, form.values(), form.errors()),
                who);
    }

    /** Returns the contact that has the same address or number, if there is one; staff choose whenever there is doubt. */
    private String suggested(Customer customer) {
        return page.matches().stream()
                .filter(match -> match.customer().ref().equals(customer.ref()))
                .flatMap(match -> match.contact().stream())
                .map(contact -> RegistrationPages.IS + contact)
                .findFirst()
                .orElse("");
    }

    private static String reach(Contact contact) {
        return Stream.concat(
                        contact.emails().stream().map(address -> address.value()),
                        Stream.of(contact.mobile(), contact.otherPhone())
                                .flatMap(Optional::stream)
                                .map(phone -> phone.display()))
                .collect(Collectors.joining(", "));
    }

    private boolean waits() {
        return page.proposal().verdict().state() == Proposal.State.WAITING;
    }
}
