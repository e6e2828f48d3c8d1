package io.repairportal.web.staff.customer;

import io.repairportal.core.access.CustomerPage;
import io.repairportal.core.access.InvitationState;
import io.repairportal.core.notification.RenderedMessage;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.web.Forms;
import io.repairportal.web.Reply;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Eyes;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.workorder.MessagePreviewView;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One membership as a row and as a page. Pure. */
final class PersonViews {
    private PersonViews() {}

    static CustomerView.PersonRow row(Desk desk, CustomerRef customer, CustomerPage.MembershipRow row) {
        Membership membership = row.membership();
        String sessions = row.sessions() > 0 ? desk.texts().count("staff.person.sessions", row.sessions()) : "";
        return new CustomerView.PersonRow(
                desk.links().membership(customer, membership.ref()),
                initials(membership.holder().label()),
                membership.holder().label(),
                membership.holder().userName().value(),
                row.rightsName().orElseGet(() -> desk.t("staff.give.none")),
                desk.t(membership.grant().wholeCustomer() ? "staff.person.whole" : "staff.person.own"),
                state(desk, row),
                sessions);
    }

    static Reply page(Desk desk, PersonPages.Subject subject, List<AccessRights> rights, Optional<String> code) {
        CustomerPage.MembershipRow row = subject.row();
        Membership membership = row.membership();
        String url = desk.links().membership(subject.page().customer().ref(), membership.ref());
        PersonView view = new PersonView(
                desk.view(membership.holder().label()),
                CustomerViews.back(desk, subject.page().customer()),
                new PersonView.Head(
                        membership.holder().label(),
                        membership.holder().userName().value(),
                        membership.holder().email().map(EmailAddress::value).orElse(""),
                        state(desk, row),
                        code),
                invitation(desk, url, subject),
                grant(desk, url, membership),
                CustomerViews.rights(desk, rights),
                CustomerViews.lock(desk, url + "/lock", membership.lock()),
                acts(desk, subject, url),
                new PersonView.Data(
                        desk.button(url + "/copy"),
                        Optional.of(url + "/erase").filter(any -> desk.staff().isAdministrator())));
        return desk.reply("staff/customer/person.jte", view);
    }

    private static OfficeForm grant(Desk desk, String url, Membership membership) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("rights", membership.grant().rights().map(RightsRef::value).orElse(""));
        values.put("whole", membership.grant().wholeCustomer() ? OfficeForm.TICKED : "");
        OfficeForm form = desk.form("grant", url + "/grant", values);
        // why the stored one: whoever saves again has read what is stored now
        Map<String, String> now = new LinkedHashMap<>(form.values());
        now.put("version", Integer.toString(membership.version()));
        return new OfficeForm(form.id(), form.action(), form.hidden(), now, form.errors());
    }

    private static PersonView.Acts acts(Desk desk, PersonPages.Subject subject, String url) {
        Membership membership = subject.row().membership();
        boolean held = membership.holder().person().isPresent();
        String look = desk.links().customer(subject.page().customer().ref()) + "/preview";
        return new PersonView.Acts(
                membership.grant().rights().map(given -> desk.button(url + "/code")),
                held ? Optional.of(desk.button(url + "/reset")) : Optional.empty(),
                desk.button(url + "/sign-out"),
                desk.button(url + "/remove"),
                desk.button(look, "as", Eyes.member(membership)));
    }

    private static PersonView.Invitation invitation(Desk desk, String url, PersonPages.Subject subject) {
        InvitationState state = subject.row().invitation();
        boolean accepted = state.kind() == InvitationState.Kind.ACCEPTED;
        String note = desk.t("staff.invitation." + CustomerViews.word(state.kind()))
                + state.until()
                        .filter(until -> state.kind() == InvitationState.Kind.OPEN)
                        .map(until -> " "
                                + desk.t(
                                        "staff.invitation.until", desk.formats().day(until)))
                        .orElse("");
        return new PersonView.Invitation(
                note,
                accepted ? Optional.empty() : subject.mail().map(mail -> mail(desk, mail)),
                accepted
                        ? Optional.empty()
                        : Optional.of(Forms.once(desk.visit(), url + "/invite", "", Optional.empty())));
    }

    private static MessagePreviewView.MailView mail(Desk desk, RenderedMessage message) {
        return new MessagePreviewView.MailView(
                desk.t("staff.channel.email"),
                message.recipient(),
                message.subject(),
                message.text(),
                message.language().getDisplayLanguage(desk.texts().language()));
    }

    private static StateView state(Desk desk, CustomerPage.MembershipRow row) {
        Membership membership = row.membership();
        if (membership.lock() != Lock.OPEN) {
            return new StateView(desk.t("staff.lock." + CustomerViews.word(membership.lock())), "lock", "problem");
        }
        if (membership.grant().rights().isEmpty()) {
            return new StateView(desk.t("staff.person.notOffered"), "minus-circle", "quiet");
        }
        String word =
                desk.t("staff.invitation." + CustomerViews.word(row.invitation().kind()));
        return switch (row.invitation().kind()) {
            case NONE -> new StateView(word, "ring", "quiet");
            case OPEN -> new StateView(word, "clock", "attention");
            case EXPIRED -> new StateView(word, "alert", "attention");
            case ACCEPTED -> new StateView(word, "check-circle", "good");
        };
    }

    private static String initials(String label) {
        String[] words = label.strip().split("[\\s,]+");
        return Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> new String(Character.toChars(word.codePointAt(0))))
                .collect(Collectors.joining());
    }
}
