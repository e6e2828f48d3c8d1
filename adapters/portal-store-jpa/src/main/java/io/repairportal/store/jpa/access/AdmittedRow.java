package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.AccountAdmission;
import io.repairportal.spi.access.AccountSession;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.json.Json;
import io.repairportal.store.jpa.session.Row;
import io.repairportal.store.jpa.settings.SettingsView;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of what is stored about a request: of one of five kinds, each of which uses some of the columns.
 *
 * @param kind which kind it is
 * @param name the text of the settings, the link, the person or the membership
 * @param customer whose a grant, lock or membership is
 * @param contact of a grant or membership
 * @param text1 the work order; the given name; the user name
 * @param text2 the tab; the family name; the address of a membership
 * @param text3 the channel; the language; the label
 * @param text4 the address of a link; the only provider; the access rights
 * @param text5 the message; the device; the lock of the membership
 * @param customerLock the lock of {@code customer}, if there is one
 * @param time1 when it was sent, started or made
 * @param time2 when it ends; was proven; was accepted
 * @param time3 when it was seen; from when on sessions count
 * @param time4 when the session ends
 * @param number after how many milliseconds without use it ends; the permissions
 * @param version of settings or membership
 * @param wholeCustomer whether the membership reaches the whole customer
 * @param chosen whether the session uses this membership
 */
record AdmittedRow(
        String kind,
        @Nullable String name,
        @Nullable String customer,
        @Nullable String contact,
        @Nullable String text1,
        @Nullable String text2,
        @Nullable String text3,
        @Nullable String text4,
        @Nullable String text5,
        @Nullable String customerLock,
        @Nullable Instant time1,
        @Nullable Instant time2,
        @Nullable Instant time3,
        @Nullable Instant time4,
        @Nullable Long number,
        @Nullable Integer version,
        @Nullable Boolean wholeCustomer,
        @Nullable Boolean chosen) {

    /** Reads a row of the answer. */
    static AdmittedRow of(Row row) throws SQLException {
        return new AdmittedRow(
                row.text(),
                row.maybeText(),
                row.maybeText(),
                row.maybeText(),
                row.maybeText(),
                row.maybeText(),
                row.maybeText(),
                row.maybeText(),
                row.maybeText(),
                row.maybeText(),
                row.maybeTime(),
                row.maybeTime(),
                row.maybeTime(),
                row.maybeTime(),
                row.maybeNumber(),
                row.maybeVersion(),
                row.maybeFlag(),
                row.maybeFlag());
    }

    /** Returns whether this row is of that kind. */
    boolean is(String other) {
        return kind.equals(other);
    }

    /** Returns the settings of their row. */
    SettingsView settings() {
        return new SettingsView(sure(name), sure(version));
    }

    /** Returns the grant of its row. */
    LinkGrant grant(ProviderRef provider) {
        SentView sent = new SentView(
                sure(customer), contact, sure(text1), sure(text2), sure(text3), sure(text4), sure(text5), sure(time1));
        return new LinkGrant(new KeyHash(sure(name)), sent.target(provider), sent.sent(), sure(time2));
    }

    /** Returns the session of the row of a person. */
    AccountSession session() {
        return new AccountSession(
                new PersonRef(sure(name)),
                Optional.ofNullable(text4).map(ProviderRef::new),
                sure(text5),
                new AccountSession.Times(
                        sure(time1), sure(time2), sure(time3), Duration.ofMillis(sure(number)), sure(time4)));
    }

    /** Returns the name in the row of a person. */
    Contact.PersonName personName() {
        return new Contact.PersonName(sure(text1), sure(text2));
    }

    /** Returns the language in the row of a person. */
    Optional<Locale> language() {
        return Optional.ofNullable(text3).map(Json::language);
    }

    /** Returns the membership of its row, held by this person. */
    AccountAdmission.Member member(ProviderRef provider, PersonRef person) {
        MembershipView view = new MembershipView(
                provider.value(),
                sure(name),
                sure(customer),
                contact,
                person.value(),
                sure(text1),
                text2,
                sure(text3),
                text4,
                sure(wholeCustomer),
                sure(text5),
                sure(time1),
                time2,
                sure(time3),
                sure(version));
        Membership membership = view.toMembership();
        return new AccountAdmission.Member(
                membership,
                number == null ? PermissionSet.none() : new PermissionSet(number),
                membership.lock().and(lock().orElse(Lock.OPEN)));
    }

    /** Returns the lock of the customer of this row, if there is one. */
    Optional<Lock> lock() {
        return Optional.ofNullable(customerLock).map(Lock::valueOf);
    }

    /** Returns the customer of this row. */
    CustomerRef customer(ProviderRef provider) {
        return new CustomerRef(provider, sure(customer));
    }

    private static <T> T sure(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
