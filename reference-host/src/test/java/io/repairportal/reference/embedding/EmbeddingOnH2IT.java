package io.repairportal.reference.embedding;

import com.zaxxer.hikari.HikariDataSource;

class EmbeddingOnH2IT extends EmbeddingRules {
    @Override
    HikariDataSource database() {
        return GarageDatabases.h2();
    }
}
