package io.repairportal.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.store.jpa.session.WithoutGeneratedClasses;
import java.util.Map;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.ServiceRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Mappers of the host in the same process. */
class OtherMappersTest {
    @Test
    @DisplayName(
            "the mapper of this store writes no classes at run time, another one of the host is left as it is (M6)")
    void areLeftAsTheyAre() {
        assertThat(provider(Map.of(WithoutGeneratedClasses.PROPERTY, true))).isInstanceOf(BytecodeProviderImpl.class);
        assertThat(provider(Map.of())).isNotInstanceOf(BytecodeProviderImpl.class);
    }

    private static BytecodeProvider provider(Map<String, Object> settings) {
        try (ServiceRegistry registry =
                new StandardServiceRegistryBuilder().applySettings(settings).build()) {
            return registry.requireService(BytecodeProvider.class);
        }
    }
}
