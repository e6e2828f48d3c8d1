package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.AccountSessions;
import io.repairportal.spi.access.CustomerLocks;
import io.repairportal.spi.access.InvitationReports;
import io.repairportal.spi.access.MembershipLists;
import io.repairportal.spi.access.Memberships;
import io.repairportal.spi.access.OneTimeKeys;
import io.repairportal.spi.access.People;
import io.repairportal.spi.access.Rights;
import io.repairportal.store.jpa.session.Database;
import java.util.List;

/**
 * The roles over people with a login.
 *
 * @param people the people
 * @param memberships what they may do for whom
 * @param membershipLists the same, as staff leaf through them
 * @param rights the access rights
 * @param customerLocks the locks of customers
 * @param accountSessions who is signed in where
 * @param oneTimeKeys what can be used once
 * @param invitationReports what became of many invitations
 */
public record AccountTables(
        People people,
        Memberships memberships,
        MembershipLists membershipLists,
        Rights rights,
        CustomerLocks customerLocks,
        AccountSessions accountSessions,
        OneTimeKeys oneTimeKeys,
        InvitationReports invitationReports) {

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(
                PersonRow.class,
                MembershipRow.class,
                MembershipRow.Key.class,
                PersonMembershipRow.class,
                PersonMembershipRow.Key.class,
                RightsRow.class,
                RightsRow.Key.class,
                CustomerLockRow.class,
                CustomerLockRow.Key.class,
                SessionChoiceRow.class,
                SessionChoiceRow.Key.class,
                OneTimeKeyRow.class,
                InvitationReportRow.class,
                InvitationReportRow.Key.class);
    }

    /** Returns the roles over these tables. */
    public static AccountTables in(Database database) {
        return new AccountTables(
                new JpaPeople(database),
                new JpaMemberships(database),
                new JpaMembershipLists(database),
                new JpaRights(database),
                new JpaCustomerLocks(database),
                new JpaAccountSessions(database),
                new JpaOneTimeKeys(database),
                new JpaInvitationReports(database));
    }
}
