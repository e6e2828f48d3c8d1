package io.repairportal.store.jpa.schema;

import java.util.Locale;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.jspecify.annotations.Nullable;

/** Table names with the prefix in front; column names in lower case with underscores. */
public final class PrefixedNames implements PhysicalNamingStrategy {
    private final TablePrefix prefix;

    /** Creates the names for this prefix. */
    public PrefixedNames(TablePrefix prefix) {
        this.prefix = prefix;
    }

    @Override
    public @Nullable Identifier toPhysicalCatalogName(@Nullable Identifier name, JdbcEnvironment environment) {
        return name;
    }

    @Override
    public @Nullable Identifier toPhysicalSchemaName(@Nullable Identifier name, JdbcEnvironment environment) {
        return name;
    }

    @Override
    public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
        return Identifier.toIdentifier(prefix.value() + snakeCase(name));
    }

    @Override
    public Identifier toPhysicalSequenceName(Identifier name, JdbcEnvironment environment) {
        return toPhysicalTableName(name, environment);
    }

    @Override
    public Identifier toPhysicalColumnName(Identifier name, JdbcEnvironment environment) {
        return Identifier.toIdentifier(snakeCase(name));
    }

    private static String snakeCase(Identifier name) {
        return name.getText().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
