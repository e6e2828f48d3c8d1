package io.repairportal.reference.demo;

import static io.repairportal.reference.demo.ShopFile.each;
import static io.repairportal.reference.demo.ShopFile.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.repairportal.spi.PortalStore;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.settings.ProviderSettings;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The logins of the demonstration: people of the invented customers who have accepted their invitations already. All have the same
 * password, which the demonstration tells everybody.
 */
final class DemoAccounts {
    /** The password of everybody in the demonstration. */
    static final String PASSWORD = "a demo for everybody";

    // why written down: making one takes its time on purpose, which a first start would wait for, and this password is
    // no
    // secret
    static final PasswordHash HASH = new PasswordHash(
            "$argon2id$v=19$m=19456,t=2,p=1$1/zsGZnzHL3hs8wVhSxUmQ$rgeS7/V2qEyUOTq8N8LDxDQhc665ac1yNLUH5IAeb3c");

    private final PortalStore store;
    private final Clock clock;

    DemoAccounts(PortalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A login as the ways in tell it.
     *
     * @param shop at which shop
     * @param userName what is typed
     * @param what who it is
     */
    record Account(ShopFile shop, String userName, String what) {}

    /** Returns the logins of a shop. */
    static List<Account> of(ShopFile shop) {
        return each(shop.root(), "accounts")
                .map(node -> new Account(shop, text(node, "user"), text(node, "what")))
                .toList();
    }

    /** Makes the logins that are not there yet. */
    void tell(List<ShopFile> shops) {
        boolean known = shops.stream().allMatch(shop -> of(shop).stream()
                .allMatch(account -> membership(shop, account.userName()).isPresent()));
        if (known) {
            return;
        }
        store.unitOfWork().inTransaction(transaction -> {
            shops.forEach(this::tell);
            return shops;
        });
    }

    private void tell(ShopFile shop) {
        each(shop.root(), "rights").forEach(node -> store.rights().saveIfUnchanged(shop.ref(), rights(shop, node)));
        each(shop.root(), "accounts")
                .filter(node -> membership(shop, text(node, "user")).isEmpty())
                .forEach(node -> join(shop, node));
        takeRegistrations(shop, text(shop.root(), "registration"));
    }

    /** Lets people register with these rights, where the shop's file names any (A12). */
    private void takeRegistrations(ShopFile shop, String rights) {
        if (!rights.isEmpty()) {
            ProviderSettings before = store.settings().find(shop.ref());
            ProviderSettings.Accounts accounts = before.accounts();
            store.settings()
                    .saveIfUnchanged(
                            shop.ref(),
                            before.with(new ProviderSettings.Accounts(
                                    accounts.contacts(),
                                    Optional.of(new RightsRef(rights)),
                                    accounts.autoInvite(),
                                    true,
                                    accounts.approveDetails(),
                                    accounts.shortestPassword())));
        }
    }

    private AccessRights rights(ShopFile shop, JsonNode node) {
        RightsRef ref = new RightsRef(text(node, "ref"));
        List<String> codes = each(node, "may").map(JsonNode::asText).toList();
        PermissionSet permissions = PermissionSet.of(Arrays.stream(Permission.values())
                .filter(permission -> codes.contains(permission.code()))
                .toArray(Permission[]::new));
        int version =
                store.rights().find(shop.ref(), ref).map(AccessRights::version).orElse(0);
        return new AccessRights(ref, text(node, "name"), permissions, version);
    }

    private void join(ShopFile shop, JsonNode node) {
        Customer customer = shop.customers().stream()
                .filter(each -> each.ref().value().equals(text(node, "customer")))
                .findFirst()
                .orElseThrow();
        Contact contact =
                customer.contact(new ContactRef(text(node, "contact"))).orElseThrow();
        EmailAddress email = contact.emails().get(0);
        Person person = store.people().withEmail(email).orElseGet(() -> person(contact, email));
        Membership.Holder holder = new Membership.Holder(
                Optional.of(contact.ref()),
                Optional.of(person.ref()),
                new UserName(text(node, "user")),
                Optional.of(email),
                customer.labelOf(Optional.of(contact.ref())));
        store.memberships()
                .saveIfUnchanged(new Membership(
                        new MembershipRef(
                                shop.ref().value() + "-" + contact.ref().value()),
                        customer.ref(),
                        holder,
                        new Membership.Grant(
                                Optional.of(new RightsRef(text(node, "rights"))),
                                node.path("whole").asBoolean()),
                        Lock.OPEN,
                        Membership.Times.from(clock.instant()).acceptedAt(clock.instant()),
                        0));
    }

    private Person person(Contact contact, EmailAddress email) {
        Person person = new Person(
                new PersonRef("demo-" + email.folded().replaceAll("[^a-z0-9]", "-")),
                contact.name(),
                Person.Reach.by(email),
                Optional.of(HASH),
                contact.language(),
                0);
        store.people().saveIfUnchanged(person);
        return person;
    }

    private Optional<Membership> membership(ShopFile shop, String userName) {
        return store.memberships().withUserName(shop.ref(), new UserName(userName));
    }
}
