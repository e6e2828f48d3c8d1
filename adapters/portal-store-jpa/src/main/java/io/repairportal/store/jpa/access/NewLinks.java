package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.store.jpa.json.Json;
import io.repairportal.store.jpa.session.Cells;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Writing;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stores access links with their entries in the directory, many at once; those that exist stay as they are. */
final class NewLinks {
    private static final int CHUNK = 500;

    private final Database database;
    private final Question<AccessLink> known;
    private final Writing<AccessLink> insert;
    private final Writing<AccessLink> enter;

    NewLinks(Database database) {
        this.database = database;
        this.known = database.question(
                "link.known", LinkQueries.KNOWN, row -> LinkView.of(row).accessLink());
        this.insert = database.writing(LinkQueries.INSERT, NewLinks::fill);
        this.enter = database.writing(
                LinkQueries.ENTER, (link, cells) -> cells.text(link.provider().value())
                        .text(link.hash().value()));
    }

    /** Stores them. Throws {@link IllegalArgumentException} if one of them opens something else than its hash does already. */
    void issue(List<AccessLink> links) {
        database.writeRows(() -> {
            for (int from = 0; from < links.size(); from += CHUNK) {
                issueChunk(links.subList(from, Math.min(links.size(), from + CHUNK)));
            }
            return links;
        });
    }

    private void issueChunk(List<AccessLink> links) {
        Map<KeyHash, AccessLink.Target> there = new HashMap<>();
        String[] hashes =
                links.stream().map(link -> link.hash().value()).distinct().toArray(String[]::new);
        known.ask((Object) hashes).forEach(link -> there.put(link.hash(), link.target()));
        List<AccessLink> missing = new ArrayList<>();
        for (AccessLink link : links) {
            AccessLink.Target before = there.putIfAbsent(link.hash(), link.target());
            if (before == null) {
                missing.add(link);
            } else if (!before.equals(link.target())) {
                throw new IllegalArgumentException("a link with this hash opens something else already");
            }
        }
        enter.all(missing);
        insert.all(missing);
    }

    private static void fill(AccessLink link, Cells cells) throws SQLException {
        AccessLink.Target target = link.target();
        AccessLink.Guesses guesses = link.guesses();
        cells.text(target.customer().value())
                .text(Json.text(target.contact()))
                .text(target.workOrder().value())
                .text(target.tab().name())
                .text(link.sent().channel().name())
                .text(link.sent().address())
                .text(link.sent().message().name())
                .time(link.sent().at())
                .text(GuessesJson.text(guesses.wrongAnswers()))
                .time(guesses.pausedUntil().orElse(null))
                .flag(guesses.suspended())
                .time(link.firstOpenedAt().orElse(null))
                .time(link.lastOpenedAt().orElse(null))
                .time(link.revokedAt().orElse(null))
                .text(link.provider().value())
                .text(link.hash().value());
    }
}
