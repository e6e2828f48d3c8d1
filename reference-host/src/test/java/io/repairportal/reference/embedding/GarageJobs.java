package io.repairportal.reference.embedding;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.UnitOfWork;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrderState;
import io.repairportal.spi.workorder.WorkOrders;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The garage's own table of jobs as work orders; reads inside the garage's transaction if there is one. */
record GarageJobs(UnitOfWork transactions) implements WorkOrders {
    @Override
    public List<WorkOrder> find(Scope scope, List<WorkOrderRef> refs) {
        Object ids = refs.stream().map(WorkOrderRef::value).toArray(String[]::new);
        return jobs(scope.fold(
                her -> hers(her.customer(), "id = any (?)", ids),
                own -> hers(own.customer(), "id = any (?) and driver = ?", ids, String.valueOf(own.contact())),
                one -> hers(one.customer(), "id = any (?) and id = ?", ids, String.valueOf(one.workOrder())),
                all -> read(all.provider(), "id = any (?)", ids)));
    }

    @Override
    public List<WorkOrder> search(ProviderRef provider, String text, int limit) {
        String newest = "position(lower(?) in lower(concat_ws(' ', number, work, car))) > 0"
                + " order by arrived desc, id fetch first ? rows only";
        return jobs(read(provider, newest, text, limit));
    }

    @Override
    public List<WorkOrderChange> changedSince(ProviderRef provider, Instant since, int limit) {
        String oldest = "changed >= ? order by changed fetch first ? rows with ties";
        return read(provider, oldest, since.atOffset(ZoneOffset.UTC), limit);
    }

    private List<WorkOrderChange> hers(CustomerRef owner, String condition, Object... values) {
        Object[] all =
                Stream.concat(Stream.of(owner.value()), Stream.of(values)).toArray();
        return read(owner.provider(), "customer = ? and " + condition, all);
    }

    private List<WorkOrderChange> read(ProviderRef garage, String condition, Object... values) {
        String select = "select * from garage_job where garage = ? and " + condition;
        return transactions.inTransaction(transaction -> {
            try (PreparedStatement query = transaction.connection().prepareStatement(select)) {
                query.setString(1, garage.value());
                for (int at = 0; at < values.length; at++) {
                    query.setObject(at + 2, values[at]);
                }
                List<WorkOrderChange> found = new ArrayList<>();
                for (ResultSet row = query.executeQuery(); row.next(); ) {
                    found.add(job(garage, row));
                }
                return found;
            } catch (SQLException failure) {
                throw new PortalAdapterException(Kind.UNAVAILABLE, "the jobs cannot be read", failure);
            }
        });
    }

    private static WorkOrderChange job(ProviderRef garage, ResultSet row) throws SQLException {
        WorkOrderRef ref = new WorkOrderRef(row.getString("id"));
        CustomerRef customer = new CustomerRef(garage, row.getString("customer"));
        Instant arrived = row.getObject("arrived", OffsetDateTime.class).toInstant();
        WorkOrder.Builder job = WorkOrder.builder(ref, customer, row.getString("work"), arrived);
        job.number(row.getString("number")).asset(row.getString("car"));
        Optional.ofNullable(row.getString("driver")).map(ContactRef::new).ifPresent(job::contact);
        Optional.ofNullable(row.getObject("collected", OffsetDateTime.class))
                .ifPresent(collected -> job.closed(WorkOrderState.CLOSED, collected.toInstant()));
        Instant changed = row.getObject("changed", OffsetDateTime.class).toInstant();
        return new WorkOrderChange(job.build(), Optional.empty(), changed);
    }

    private static List<WorkOrder> jobs(List<WorkOrderChange> changes) {
        return changes.stream().map(WorkOrderChange::workOrder).toList();
    }
}
