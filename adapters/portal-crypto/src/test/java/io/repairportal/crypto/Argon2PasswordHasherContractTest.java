package io.repairportal.crypto;

import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.PasswordHasher;
import io.repairportal.testkit.contract.PasswordHasherContract;
import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Argon2id keeps the contract of a password hasher (M3, P7)")
class Argon2PasswordHasherContractTest extends PasswordHasherContract {
    private static final Argon2Cost WEAK = new Argon2Cost(8, 1, 1);

    @Override
    protected PasswordHasher hasher() {
        return Argon2PasswordHasher.standard();
    }

    @Override
    protected PasswordHash weakerHash(String password) {
        return new Argon2PasswordHasher(WEAK, new SecureRandom()).hash(password.toCharArray());
    }
}
