package io.repairportal.reference.embedding;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.UnitOfWork;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's transactions as the portal joins them: what a {@code @Transactional} method and the portal write is committed together (M6). */
// tag::spring-transactions
record SpringUnitOfWork(TransactionTemplate transactions, DataSource database) implements UnitOfWork {
    @Override
    public <T> T inTransaction(Work<T> work) {
        try {
            return transactions.execute(status -> work.in(new Joined(status, connection())));
        } catch (CannotCreateTransactionException failure) {
            throw new PortalAdapterException(Kind.UNAVAILABLE, "the database gave no connection", failure);
        }
    }

    private Connection connection() {
        if (TransactionSynchronizationManager.getResource(database) instanceof ConnectionHolder holder) {
            return holder.getConnection();
        }
        throw new IllegalStateException("the transactions are those of another data source");
    }

    private record Joined(TransactionStatus status, Connection connection) implements TransactionHandle {
        @Override
        public void afterCommit(Runnable signal) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int outcome) {
                    if (outcome == STATUS_COMMITTED) {
                        signal.run();
                    }
                }
            });
        }

        @Override
        public void setRollbackOnly() {
            status.setRollbackOnly();
        }
    }
}
// end::spring-transactions
