package io.repairportal.web.staff.customer;

import io.repairportal.core.access.CustomerPage;
import io.repairportal.core.access.CustomerRow;
import io.repairportal.core.access.Explanation;
import io.repairportal.core.access.Explanations;
import io.repairportal.core.access.PeopleDesk;
import io.repairportal.core.access.PreviewOf;
import io.repairportal.core.access.Visibility;
import io.repairportal.core.publishing.LinkStatus;
import io.repairportal.core.publishing.WorkOrderDesk.ShelfFile;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Eyes;
import io.repairportal.web.staff.OfficeLinks;
import io.repairportal.web.staff.Option;
import io.repairportal.web.staff.Permissions;
import io.repairportal.web.staff.Section;
import io.repairportal.web.staff.WhyForm;
import io.repairportal.web.staff.workorder.FileRows;
import io.repairportal.web.staff.workorder.LinkRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Customers as pages. Pure. */
final class CustomerViews {
    private CustomerViews() {}

    static Reply found(Desk desk, String search, List<CustomerRow> found) {
        CustomersView view = new CustomersView(
                desk.view(desk.t("staff.menu.customers")),
                desk.links().section(Section.CUSTOMERS),
                search,
                rows(desk, found),
                found.size() < PeopleDesk.FOUND_AT_ONCE ? "" : desk.t("staff.customers.more"),
                desk.links().invitations() + (search.isEmpty() ? "" : "?q=" + OfficeLinks.encoded(search)));
        return desk.reply("staff/customer/found.jte", view);
    }

    static List<CustomersView.Row> rows(Desk desk, List<CustomerRow> found) {
        return found.stream()
                .map(row -> new CustomersView.Row(
                        desk.links().customer(row.customer().ref()),
                        row.customer().displayName(),
                        contacts(row.customer()),
                        row.found().stream()
                                .map(membership ->
                                        membership.holder().userName().value())
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** What the page of a customer is made of. */
    record Material(CustomerPage page, List<AccessRights> rights, List<ShelfFile> documents) {}

    static Reply page(Desk desk, Material material) {
        CustomerPage page = material.page();
        Customer customer = page.customer();
        String url = desk.links().customer(customer.ref());
        List<Option> eyes = eyes(desk, page, material.rights());
        CustomerView view = new CustomerView(
                desk.view(customer.displayName()),
                new CustomerView.Head(
                        desk.links().section(Section.CUSTOMERS),
                        customer.displayName(),
                        customer.ref().value(),
                        contacts(customer),
                        desk.links().talk(customer.ref()),
                        url + "/give"),
                page.people()
                        .map(row -> PersonViews.row(desk, customer.ref(), row))
                        .items(),
                page.nextPeople()
                        .map(next -> url + "?" + CustomerPages.AFTER + "=" + OfficeLinks.encoded(Cursors.text(next))),
                page.links().stream().map(link -> link(desk, link)).toList(),
                material.documents().stream()
                        .map(file -> FileRows.row(desk, url, file))
                        .toList(),
                new CustomerView.Look(desk.form("look", url + "/preview", Map.of()), eyes),
                why(desk, url, material, eyes),
                lock(desk, url + "/lock", page.lock()));
        return desk.reply("staff/customer/customer.jte", view);
    }

    static CustomerView.LockPart lock(Desk desk, String url, Lock lock) {
        return new CustomerView.LockPart(
                desk.form("lock", url, Map.of("lock", word(lock))),
                Arrays.stream(Lock.values())
                        .map(each -> new Option(
                                word(each), desk.t("staff.lock." + word(each)), desk.t("staff.lockHint." + word(each))))
                        .toList());
    }

    /** What staff asked: with whose eyes, and about what. */
    record Asked(PreviewOf as, Explanations.Question question) {}

    static Reply why(Desk desk, CustomerPage page, Optional<Asked> question, Optional<Explanation> answer) {
        String asked = answer.map(found -> asked(desk, found, question.orElseThrow()))
                .orElseGet(() -> desk.t("staff.why.unknown"));
        WhyView view = new WhyView(
                desk.view(desk.t("staff.why")),
                back(desk, page.customer()),
                asked,
                answer.map(found -> found.decision()
                                .fold(
                                        () -> desk.t("staff.why.yes"),
                                        rule -> desk.t("staff.why.no", desk.t("staff.ruleNo." + word(rule)))))
                        .orElseGet(() -> desk.t("staff.why.unknownText")),
                answer.map(found -> found.decision().visible()).orElse(false),
                answer.map(Explanation::steps).orElse(List.of()).stream()
                        .map(step -> rule(desk, step))
                        .toList());
        return desk.reply("staff/customer/why.jte", view);
    }

    private static String asked(Desk desk, Explanation found, Asked asked) {
        Explanations.Question question = asked.question();
        String file = question.file().map(DocumentRef::value).orElse("");
        String may = Permissions.name(desk, found.permission());
        String who = asked.as() instanceof PreviewOf.LinkVisitor ? desk.t("staff.why.link") : found.as();
        return question.workOrder()
                .map(order ->
                        desk.t(file.isEmpty() ? "staff.why.question" : "staff.why.questionFile", who, may, order, file))
                .orElseGet(() -> desk.t("staff.why.questionPaper", who, may, file));
    }

    static Reply give(Desk desk, CustomerPage page, List<AccessRights> rights) {
        Customer customer = page.customer();
        Map<String, String> values = new LinkedHashMap<>();
        customer.primaryContact().ifPresent(contact -> {
            values.put("contact", contact.ref().value());
            contact.emails().stream().findFirst().ifPresent(email -> values.put("email", email.value()));
        });
        List<Option> contacts = new ArrayList<>();
        customer.contacts()
                .forEach(contact -> contacts.add(Option.of(
                        contact.ref().value(),
                        contact.name().full().isBlank()
                                ? contact.ref().value()
                                : contact.name().full())));
        contacts.add(Option.of("", desk.t("staff.give.noContact")));
        GiveView view = new GiveView(
                desk.view(desk.t("staff.give")),
                back(desk, customer),
                desk.once("give", desk.links().customer(customer.ref()) + "/give", values),
                contacts,
                rights(desk, rights));
        return desk.reply("staff/customer/give.jte", view);
    }

    static List<Option> rights(Desk desk, List<AccessRights> rights) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", desk.t("staff.give.none")));
        rights.forEach(each -> options.add(Option.of(each.ref().value(), each.name())));
        return options;
    }

    static Option back(Desk desk, Customer customer) {
        return Option.of(desk.links().customer(customer.ref()), customer.displayName());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String contacts(Customer customer) {
        return customer.contacts().stream()
                .map(contact -> (contact.name().full() + " "
                                + contact.emails().stream()
                                        .findFirst()
                                        .map(EmailAddress::value)
                                        .orElse(""))
                        .strip())
                .filter(text -> !text.isEmpty())
                .limit(3)
                .collect(Collectors.joining(", "));
    }

    private static CustomerView.LinkRow link(Desk desk, LinkStatus status) {
        WorkOrderRef workOrder = status.link().target().workOrder();
        String url = desk.links().workOrder(workOrder);
        return new CustomerView.LinkRow(
                url + "#links", workOrder.value(), LinkRows.row(desk, status, Optional.empty()));
    }

    private static List<Option> eyes(Desk desk, CustomerPage page, List<AccessRights> rights) {
        List<Option> eyes = new ArrayList<>();
        page.people()
                .items()
                .forEach(row -> eyes.add(Option.of(
                        Eyes.member(row.membership()), row.membership().holder().label())));
        rights.forEach(each -> eyes.add(Option.of(Eyes.rights(each), desk.t("staff.look.withRights", each.name()))));
        return eyes;
    }

    private static WhyForm why(Desk desk, String url, Material material, List<Option> eyes) {
        List<Option> all = new ArrayList<>(eyes);
        all.add(Option.of(WhyForm.LINK, desk.t("staff.why.link")));
        List<String> orders = material.page().links().stream()
                .map(status -> status.link().target().workOrder().value())
                .distinct()
                .toList();
        return new WhyForm(
                url + "/why",
                all,
                Permissions.choices(desk),
                new WhyForm.About("", orders, WhyForm.files(material.documents())));
    }

    private static WhyView.RuleRow rule(Desk desk, Visibility.Step step) {
        return new WhyView.RuleRow(
                step.agreed()
                        ? new StateView(desk.t("staff.why.agreed"), "check-circle", "good")
                        : new StateView(desk.t("staff.why.refused"), "ban", "problem"),
                desk.t("staff.rule." + word(step.rule())));
    }
}
