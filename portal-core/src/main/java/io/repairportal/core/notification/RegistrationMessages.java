package io.repairportal.core.notification;

import io.repairportal.core.internal.PublicLinks;
import io.repairportal.core.notification.AccountNote.Content;
import io.repairportal.core.proposal.RegistrationNotices;
import io.repairportal.core.proposal.RegistrationToken;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What is told to people who register (A12), in the language they chose. Joins the unit of work of the caller; safe for use by many threads. */
public final class RegistrationMessages implements RegistrationNotices {
    private final AccountMessages letters;
    private final AccountMessages asked;
    private final PublicLinks links;

    RegistrationMessages(AccountMessages letters, PublicLinks links) {
        this.letters = Objects.requireNonNull(letters, "letters");
        this.asked = letters.asked();
        this.links = Objects.requireNonNull(links, "links");
    }

    @Override
    public void proof(ProviderRef provider, Details details, RegistrationToken token) {
        Content content = new Content("", "", Optional.of(links.registration(provider, token)));
        mail(provider, details, MessageKind.REGISTRATION_PROOF, content);
    }

    @Override
    public void known(ProviderRef provider, Person person) {
        mail(provider, person, MessageKind.REGISTRATION_KNOWN, "");
    }

    @Override
    public void approved(ProviderRef provider, Person person, UserName name) {
        mail(provider, person, MessageKind.REGISTRATION_APPROVED, name.value());
    }

    @Override
    public void declined(ProviderRef provider, Details details, String reason) {
        mail(provider, details, MessageKind.REGISTRATION_DECLINED, new Content(reason, "", Optional.empty()));
    }

    private void mail(ProviderRef provider, Person person, MessageKind kind, String word) {
        Content content = new Content("", word, Optional.of(links.signIn(provider)));
        person.reach().email().ifPresent(address -> through(kind)
                .mail(address, letters.note(person, provider, kind, content)));
    }

    private void mail(ProviderRef provider, Details details, MessageKind kind, Content content) {
        EmailAddress address = details.email().orElseThrow();
        AccountNote.Desk desk = letters.desk(provider, Optional.empty());
        Locale language = desk.provider()
                .languages()
                .bestFor(details.language().map(List::of).orElse(List.of()));
        AccountNote.Reader reader = new AccountNote.Reader(details.name().full(), address.value(), language);
        through(kind).mail(address, new AccountNote(kind, desk, reader, content));
    }

    private AccountMessages through(MessageKind kind) {
        // why: anybody can type anybody's address into the form
        return kind == MessageKind.REGISTRATION_PROOF || kind == MessageKind.REGISTRATION_KNOWN ? asked : letters;
    }
}
