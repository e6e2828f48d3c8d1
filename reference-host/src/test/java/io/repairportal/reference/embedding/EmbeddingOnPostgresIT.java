package io.repairportal.reference.embedding;

import com.zaxxer.hikari.HikariDataSource;

class EmbeddingOnPostgresIT extends EmbeddingRules {
    @Override
    HikariDataSource database() {
        return GarageDatabases.postgres();
    }
}
