package io.repairportal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.repairportal.core.access.Colleague;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.PeopleDesk;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.web.Access;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The people of a customer, for its account admin, as JSON (A14). Safe for use by many threads. */
public final class PeopleApi {
    private final PeopleDesk people;

    /** Answers from this desk. */
    public PeopleApi(PeopleDesk people) {
        this.people = Objects.requireNonNull(people, "people");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(Route.get("/api/v1/people").allow(Access.MEMBER).to(this::list));
    }

    private Reply list(Visit visit, MemberViewer admin) {
        Optional<Cursor> after = Cursors.parse(visit.query("after"));
        if (after.isEmpty() && !visit.query("after").isEmpty()) {
            return Reply.malformed();
        }
        return people.manages(admin) ? Reply.json(PeopleJson.of(people.people(admin, after))) : Reply.notFound();
    }

    /**
     * A piece of the people of a customer.
     *
     * @param people newest first
     * @param next what {@code after} must be for the next piece; absent at the end
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PeopleJson(List<PersonJson> people, Optional<String> next) {
        static PeopleJson of(Slice<Colleague> found) {
            return new PeopleJson(
                    found.map(PersonJson::of).items(),
                    found.next(Colleague::place).map(Cursors::text));
        }
    }

    /**
     * One of them.
     *
     * @param ref the membership
     * @param name how the shop calls her
     * @param userName what she signs in with
     * @param rights what she may do, by the name of the rights; absent is nothing
     * @param wholeCustomer whether she sees everything of the customer
     * @param state none, open, expired or accepted
     * @param self whether it is whoever asks
     * @param changeable whether whoever asks may change her
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PersonJson(
            String ref,
            String name,
            String userName,
            Optional<String> rights,
            boolean wholeCustomer,
            String state,
            boolean self,
            boolean changeable) {
        static PersonJson of(Colleague colleague) {
            Membership membership = colleague.row().membership();
            return new PersonJson(
                    membership.ref().value(),
                    membership.holder().label(),
                    membership.holder().userName().value(),
                    colleague.row().rightsName(),
                    membership.grant().wholeCustomer(),
                    WorkOrderJson.word(colleague.row().invitation().kind()),
                    colleague.self(),
                    colleague.changeable());
        }
    }
}
