package io.repairportal.reference.demo;

import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A stand-in for the login of a host (A18): a signed cookie says who is here. A real host would look into its own session. Safe for use by
 * many threads.
 */
public final class DemoLogin implements HostIdentity {
    static final String COOKIE = "demo_login";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String NOBODY = "-";

    private final byte[] key;

    /** Signs with a key that follows from this secret. */
    public DemoLogin(String secret) {
        key = hmac(secret.getBytes(StandardCharsets.UTF_8), "reference-host:demo-login");
    }

    @Override
    public Optional<Person> identify(Request request, ProviderRef provider) {
        return request.cookie(COOKIE)
                .flatMap(this::person)
                .filter(person -> person.customer().provider().equals(provider));
    }

    /** Returns the value of the cookie for this person. */
    String cookie(CustomerRef customer, Optional<ContactRef> contact, String name) {
        String who = String.join(
                "\n",
                customer.provider().value(),
                customer.value(),
                contact.map(ContactRef::value).orElse(NOBODY),
                name.replace('\n', ' '));
        String text = BASE64.encodeToString(who.getBytes(StandardCharsets.UTF_8));
        return text + "." + BASE64.encodeToString(hmac(key, text));
    }

    private Optional<Person> person(String cookie) {
        String[] parts = cookie.split("\\.", -1);
        if (parts.length != 2 || !signed(parts[0], parts[1])) {
            return Optional.empty();
        }
        String[] who = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8).split("\n", -1);
        CustomerRef customer = new CustomerRef(new ProviderRef(who[0]), who[1]);
        Optional<ContactRef> contact = who[2].equals(NOBODY) ? Optional.empty() : Optional.of(new ContactRef(who[2]));
        return Optional.of(new Person(customer, contact, contact.isEmpty(), PermissionSet.all(), who[3]));
    }

    private boolean signed(String text, String signature) {
        byte[] right = BASE64.encode(hmac(key, text));
        return MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
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
