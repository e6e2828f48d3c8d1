package io.repairportal.reference.embedding;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.mail.Mailer;

class EmbeddingOnPostgresIT extends EmbeddingRules {
    @Override
    HikariDataSource database() {
        return GarageDatabases.postgres();
    }

    @Override
    Garage open(HikariDataSource database, Mailer mailer) throws Exception {
        return GarageWeb.over(database, mailer);
    }
}
