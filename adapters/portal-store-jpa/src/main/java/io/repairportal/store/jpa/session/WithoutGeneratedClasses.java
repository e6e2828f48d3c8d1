package io.repairportal.store.jpa.session;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Lets the mapper of this store do without classes written at run time: its rows are never lazy, pages read without it, and writing those
 * classes was a fifth of its start. Found by every Hibernate of the host, and does nothing to those that lack {@link #PROPERTY}.
 */
public final class WithoutGeneratedClasses implements ServiceContributor {
    /** The property that only the mapper of this store has. */
    public static final String PROPERTY = "io.repairportal.store.without-generated-classes";

    /** For Hibernate. */
    public WithoutGeneratedClasses() {}

    @Override
    public void contribute(StandardServiceRegistryBuilder registry) {
        if (registry.getSettings().containsKey(PROPERTY)) {
            registry.addService(BytecodeProvider.class, new BytecodeProviderImpl());
        }
    }
}
