package io.repairportal.reference.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.crypto.Argon2PasswordHasher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DemoAccountsTest {
    private final Argon2PasswordHasher hasher = Argon2PasswordHasher.standard();

    @Test
    @DisplayName("the hash that is written down is that of the password everybody is told, and of the cost in use (P7)")
    void fits() {
        assertThat(hasher.matches(DemoAccounts.PASSWORD.toCharArray(), DemoAccounts.HASH))
                .isTrue();
        assertThat(hasher.isOutdated(DemoAccounts.HASH)).isFalse();
    }
}
