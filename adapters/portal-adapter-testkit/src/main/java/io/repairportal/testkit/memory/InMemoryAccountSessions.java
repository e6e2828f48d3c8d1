package io.repairportal.testkit.memory;

import io.repairportal.spi.access.AccountSession;
import io.repairportal.spi.access.AccountSessions;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who is signed in where, in the table of sessions. */
final class InMemoryAccountSessions implements AccountSessions {
    private static final int MOST = 100;

    private final Tables tables;

    InMemoryAccountSessions(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void open(SessionHash next, Optional<SessionHash> previous, AccountSession session) {
        tables.unitOfWork.change(() -> {
            StoredSession before = previous.flatMap(tables.sessions::find).orElseGet(StoredSession::empty);
            previous.ifPresent(tables.sessions::remove);
            tables.sessions.put(next, before.signedIn(session));
        });
    }

    @Override
    public void choose(SessionHash session, ProviderRef provider, MembershipRef membership) {
        tables.unitOfWork.change(() -> tables.sessions
                .find(session)
                .filter(stored -> stored.account().isPresent())
                .ifPresent(stored -> tables.sessions.put(session, stored.choosing(provider, membership))));
    }

    @Override
    public void touch(SessionHash session, Instant now) {
        tables.unitOfWork.change(() -> tables.sessions
                .find(session)
                .filter(stored -> stored.isSignedIn(now))
                .ifPresent(stored -> tables.sessions.put(
                        session,
                        new StoredSession(
                                stored.grants(), stored.account().map(old -> seen(old, now)), stored.chosen()))));
    }

    @Override
    public List<Listed> ofPerson(PersonRef person, Instant now) {
        return tables.unitOfWork.step(() -> Pages.sorted(
                        tables.sessions
                                .keys(stored -> stored.isSignedIn(now) && isOf(stored, person))
                                .map(hash -> new Listed(
                                        hash,
                                        tables.sessions
                                                .find(hash)
                                                .flatMap(StoredSession::account)
                                                .orElseThrow())),
                        listed -> new Cursor(
                                listed.session().times().startedAt(),
                                listed.hash().value()))
                .limit(MOST)
                .toList());
    }

    @Override
    public int end(Ending which) {
        Predicate<SessionHash> meant = which.fold(
                one -> one.session()::equals,
                allBut -> session -> !allBut.stays().equals(Optional.of(session)));
        return tables.unitOfWork.step(() -> {
            List<SessionHash> ended = tables.sessions
                    .keys(stored -> isOf(stored, which.person()))
                    .filter(meant)
                    .toList();
            ended.forEach(tables.sessions::remove);
            return ended.size();
        });
    }

    private static boolean isOf(StoredSession stored, PersonRef person) {
        return stored.account()
                .filter(session -> session.person().equals(person))
                .isPresent();
    }

    private static AccountSession seen(AccountSession old, Instant now) {
        AccountSession.Times times = old.times();
        Instant seenAt = times.seenAt().isAfter(now) ? times.seenAt() : now;
        return new AccountSession(
                old.person(),
                old.only(),
                old.device(),
                new AccountSession.Times(times.startedAt(), times.provenAt(), seenAt, times.idle(), times.endsAt()));
    }
}
