package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of one membership, as read. */
record MembershipView(
        String provider,
        String membership,
        String customer,
        @Nullable String contact,
        @Nullable String person,
        String userName,
        @Nullable String email,
        String label,
        @Nullable String rights,
        boolean wholeCustomer,
        String lockMode,
        Instant createdAt,
        @Nullable Instant acceptedAt,
        Instant sessionsFrom,
        int version) {

    /** Reads the columns of an answer. */
    static MembershipView of(Row row) throws SQLException {
        return new MembershipView(
                row.text(),
                row.text(),
                row.text(),
                row.maybeText(),
                row.maybeText(),
                row.text(),
                row.maybeText(),
                row.text(),
                row.maybeText(),
                row.flag(),
                row.text(),
                row.time(),
                row.maybeTime(),
                row.time(),
                row.version());
    }

    /** Returns what staff find somebody by. */
    static Set<String> words(String label, String userName, @Nullable String email) {
        Set<String> words = Words.of(String.join(" ", label, userName, email == null ? "" : email));
        Words.phrase(label).ifPresent(words::add);
        return words;
    }

    Set<String> words() {
        return words(label, userName, email);
    }

    /** Returns the membership of this row. */
    Membership toMembership() {
        return new Membership(
                new MembershipRef(membership),
                new CustomerRef(new ProviderRef(provider), customer),
                holder(),
                new Membership.Grant(Optional.ofNullable(rights).map(RightsRef::new), wholeCustomer),
                Lock.valueOf(lockMode),
                new Membership.Times(createdAt, Optional.ofNullable(acceptedAt), sessionsFrom),
                version);
    }

    private Membership.Holder holder() {
        return new Membership.Holder(
                Optional.ofNullable(contact).map(ContactRef::new),
                Optional.ofNullable(person).map(PersonRef::new),
                new UserName(userName),
                Optional.ofNullable(email).map(EmailAddress::new),
                label);
    }
}
