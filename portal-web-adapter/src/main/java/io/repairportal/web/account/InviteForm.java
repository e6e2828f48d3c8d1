package io.repairportal.web.account;

import io.repairportal.core.access.GiveAccess;
import io.repairportal.core.message.Violation;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.web.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom an account admin wants to invite, as the form sends it.
 *
 * @param customer for which customer
 * @param contact the contact, if it is one of those offered
 * @param who what was chosen
 * @param email what was written
 * @param rights what was chosen
 * @param scope what was chosen
 */
record InviteForm(
        CustomerRef customer, Optional<Contact> contact, String who, String email, String rights, String scope) {
    static final String WHO = "who";
    static final String EMAIL = "email";
    /** The choice of somebody who is no contact of the customer. */
    static final String OTHER = "other";

    private static final int LONGEST_EMAIL = 254;

    static InviteForm of(Visit visit, CustomerRef customer, List<Contact> offered) {
        String who = visit.field(WHO);
        return new InviteForm(
                customer,
                offered.stream()
                        .filter(contact -> contact.ref().value().equals(who))
                        .findFirst(),
                who,
                visit.field(EMAIL).strip(),
                visit.field(GrantForm.RIGHTS),
                visit.field(GrantForm.SCOPE));
    }

    /** Returns what is wrong, as keys of texts by field. */
    Map<String, String> wrong(List<AccessRights> grantable) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (contact.isEmpty() && !who.equals(OTHER)) {
            wrong.put(WHO, "people.chooseWho");
        }
        if (address().isEmpty()) {
            wrong.put(EMAIL, email.isEmpty() ? "people.emailBlank" : "people.emailWrong");
        }
        if (chosen(grantable).isEmpty()) {
            wrong.put(GrantForm.RIGHTS, "people.chooseRights");
        }
        if (GrantForm.whole(scope).isEmpty()) {
            wrong.put(GrantForm.SCOPE, "people.chooseScope");
        } else if (scope.equals(GrantForm.OWN) && contact.isEmpty()) {
            wrong.put(GrantForm.SCOPE, "people.needsContact");
        }
        return wrong;
    }

    /** Returns the same for what the desk found. */
    static Map<String, String> refused(List<Violation> violations) {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Violation violation : violations) {
            Wrong found = wrong(violation.field() + "." + violation.code());
            wrong.put(found.field(), found.key());
        }
        return wrong;
    }

    /** What is wrong with a field of the page. */
    private record Wrong(String field, String key) {}

    private static Wrong wrong(String violation) {
        return switch (violation) {
            case "email.alreadyInvited" -> new Wrong(EMAIL, "people.alreadyInvited");
            case "email.locked" -> new Wrong(EMAIL, "people.lockedOut");
            case "contact.locked" -> new Wrong(WHO, "people.lockedOut");
            case "email.tooMany" -> new Wrong(EMAIL, "people.tooManyInvited");
            case "rights.unknown" -> new Wrong(GrantForm.RIGHTS, "people.chooseRights");
            case "contact.removed" -> new Wrong(WHO, "people.removedSince");
            default -> new Wrong(WHO, "people.cannotInvite");
        };
    }

    Optional<AccessRights> chosen(List<AccessRights> grantable) {
        return grantable.stream()
                .filter(each -> each.ref().value().equals(rights))
                .findFirst();
    }

    GiveAccess wish() {
        return new GiveAccess(
                customer,
                contact.map(Contact::ref),
                address(),
                Optional.of(new RightsRef(rights)),
                scope.equals(GrantForm.WHOLE),
                "");
    }

    private Optional<EmailAddress> address() {
        return Optional.of(email)
                .filter(text -> text.length() <= LONGEST_EMAIL && EmailAddress.isValid(text))
                .map(EmailAddress::new);
    }
}
