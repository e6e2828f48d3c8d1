package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.AccountAdmission;
import io.repairportal.spi.access.AccountSession;
import io.repairportal.spi.access.Admission;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.settings.ParsedSettings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What one statement found about the session of a request. */
final class AdmittedSession {
    private final ProviderRef provider;
    private final List<AdmittedRow> rows;

    AdmittedSession(ProviderRef provider, List<AdmittedRow> rows) {
        this.provider = provider;
        this.rows = rows;
    }

    /** Returns the admission of these rows. */
    Admission admission(ParsedSettings parsed) {
        return new Admission(
                parsed.of(of("SETTINGS").map(AdmittedRow::settings).findFirst().orElse(null)),
                of("GRANT").map(row -> row.grant(provider)).toList(),
                locks(),
                of("PERSON").findFirst().map(this::account));
    }

    private Map<CustomerRef, Lock> locks() {
        Map<CustomerRef, Lock> locks = new HashMap<>();
        Stream.concat(of("GRANT"), of("LOCK"))
                .forEach(row -> row.lock().ifPresent(lock -> locks.put(row.customer(provider), lock)));
        return locks;
    }

    private AccountAdmission account(AdmittedRow person) {
        AccountSession session = person.session();
        List<AccountAdmission.Member> members = of("MEMBERSHIP")
                .map(row -> row.member(provider, session.person()))
                .sorted(Comparator.comparing((AccountAdmission.Member member) ->
                                member.membership().times().createdAt())
                        .thenComparing(member -> member.membership().ref()))
                .toList();
        Optional<MembershipRef> chosen = of("MEMBERSHIP")
                .filter(row -> Boolean.TRUE.equals(row.chosen()))
                .findFirst()
                .map(row -> new MembershipRef(Objects.requireNonNull(row.name())));
        return new AccountAdmission(session, person.personName(), person.language(), members, chosen);
    }

    private Stream<AdmittedRow> of(String kind) {
        return rows.stream().filter(row -> row.is(kind));
    }
}
