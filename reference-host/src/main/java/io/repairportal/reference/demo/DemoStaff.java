package io.repairportal.reference.demo;

import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.StaffIdentity;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.staff.StaffRef;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A stand-in for the login of a shop's staff: a signed cookie says who works here, and the first person of each shop decides how its portal
 * works. A real host would look into its own session. Safe for use by many threads.
 */
public final class DemoStaff implements StaffIdentity {
    static final String COOKIE = "demo_staff";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final byte[] key;
    private final List<ShopFile> shops;

    DemoStaff(String secret, List<ShopFile> shops) {
        this.key = hmac(secret.getBytes(StandardCharsets.UTF_8), "reference-host:demo-staff");
        this.shops = List.copyOf(shops);
    }

    /** Somebody who works at a shop. */
    record Member(ProviderRef shop, StaffRef ref, String name, Role role) {

        /** Returns who it is and what the person may do. */
        String what() {
            return role == Role.PORTAL_ADMINISTRATOR
                    ? name + ", portal administrator: also rights, settings, stage plans, audit"
                    : name + ", staff member: customers, work orders, messages";
        }
    }

    @Override
    public Optional<Person> identify(HostIdentity.Request request, ProviderRef provider) {
        return request.cookie(COOKIE)
                .flatMap(this::member)
                .filter(member -> member.shop().equals(provider))
                .map(member -> new Person(member.ref(), member.name(), member.role()));
    }

    /** Returns the first two people of a shop: one of each role. */
    static List<Member> of(ShopFile shop) {
        List<Member> members = new ArrayList<>();
        for (StaffMember person : shop.staff()) {
            Role role = members.isEmpty() ? Role.PORTAL_ADMINISTRATOR : Role.STAFF_MEMBER;
            members.add(new Member(shop.ref(), person.ref(), person.name(), role));
        }
        return members.subList(0, Math.min(2, members.size()));
    }

    /** Returns who signs in with this name and password. */
    Optional<Member> signIn(String shop, String userName, String password) {
        boolean right = MessageDigest.isEqual(
                DemoAccounts.PASSWORD.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
        return find(shop, userName).filter(member -> right);
    }

    /** Returns the value of the cookie for this person. */
    String cookie(Member member) {
        String who = member.shop() + "\n" + member.ref();
        String text = BASE64.encodeToString(who.getBytes(StandardCharsets.UTF_8));
        return text + "." + BASE64.encodeToString(hmac(key, text));
    }

    private Optional<Member> member(String cookie) {
        String[] parts = cookie.split("\\.", -1);
        if (parts.length != 2
                || !MessageDigest.isEqual(
                        BASE64.encode(hmac(key, parts[0])), parts[1].getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        String[] who = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8).split("\n", -1);
        return find(who[0], who[1]);
    }

    private Optional<Member> find(String shop, String userName) {
        return shops.stream()
                .filter(each -> each.ref().value().equals(shop))
                .flatMap(each -> of(each).stream())
                .filter(member -> member.ref().value().equalsIgnoreCase(userName.strip()))
                .findFirst();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", missing);
        }
    }
}
