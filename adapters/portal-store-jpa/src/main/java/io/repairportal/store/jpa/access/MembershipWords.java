package io.repairportal.store.jpa.access;

import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Writing;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Keeps the words by which staff find memberships. Only inside a write that holds the membership. */
final class MembershipWords {
    private final Writing<Word> write;
    private final Writing<MembershipRow.Key> forget;

    MembershipWords(Database database) {
        this.write = database.writing(
                "insert into {membership_word} (provider, membership, word, created_at) values (?, ?, ?, ?)",
                (word, cells) -> cells.text(word.of().provider())
                        .text(word.of().membership())
                        .text(word.word())
                        .time(word.createdAt()));
        this.forget = database.writing(
                "delete from {membership_word} where provider = ? and membership = ?",
                (key, cells) -> cells.text(key.provider()).text(key.membership()));
    }

    /** What one membership is found by. */
    record Found(Set<String> words, Instant createdAt) {
        static final Found BY_NOTHING = new Found(Set.of(), Instant.EPOCH);
    }

    /** Replaces what a membership was found by. */
    void change(MembershipRow.Key membership, Found before, Found now) {
        if (before.equals(now)) {
            return;
        }
        if (!before.words().isEmpty()) {
            forget(membership);
        }
        write.all(now.words().stream()
                .map(word -> new Word(membership, word, now.createdAt()))
                .toList());
    }

    void forget(MembershipRow.Key membership) {
        forget.all(List.of(membership));
    }

    private record Word(MembershipRow.Key of, String word, Instant createdAt) {}
}
