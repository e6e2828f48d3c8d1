package io.repairportal.reference.embedding;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.mail.Mailer;

class EmbeddingOnH2IT extends EmbeddingRules {
    @Override
    HikariDataSource database() {
        return GarageDatabases.h2();
    }

    @Override
    Garage open(HikariDataSource database, Mailer mailer) throws Exception {
        return GarageWeb.over(database, mailer);
    }
}
