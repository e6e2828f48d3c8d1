package io.repairportal.store.jpa.access;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds rows by a table of their words (decision 47): one statement, which looks at no more than 1,000 entries of the index for each of the
 * three longest words and for all in their order, however many rows a provider has. Of a word that more begin with, those that are that very
 * word come first. Safe for use by many threads.
 *
 * @param <R> what a row says
 */
public final class WordSearch<R> {
    private static final int WORDS = 3;
    private static final int MOST = 100;
    private static final String WORD = " where %1$s.provider = ?1 and %1$s.word >= ?%2$d and %1$s.word < ?%3$d";

    private final Table table;
    private final List<Question<R>> byWords;

    /** Creates the statements; {@code select} reads rows that join what was found, which stands where its {@code %s} is. */
    public WordSearch(Database database, Table table, String select, Question.Reading<R> reading) {
        this.table = table;
        this.byWords = IntStream.rangeClosed(1, WORDS)
                .mapToObj(words ->
                        database.question(table.name() + ".search." + words, select.formatted(found(words)), reading))
                .toList();
    }

    /**
     * A table of words.
     *
     * @param name what is searched, as questions are named
     * @param words the table
     * @param order its columns behind provider and word, as its index has them, for example {@code created_at desc}; the last names the row
     */
    public record Table(String name, String words, List<String> order) {
        /** Copies the columns. */
        public Table {
            order = List.copyOf(order);
        }

        private String columns(String alias) {
            return Stream.concat(Stream.of("provider"), order.stream().map(column -> column.split(" ", -1)[0]))
                    .map(column -> alias + "." + column)
                    .collect(Collectors.joining(", "));
        }

        private String order(String alias) {
            return order.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
        }

        private String ref() {
            return order.get(order.size() - 1).split(" ", -1)[0];
        }
    }

    /**
     * What is looked for.
     *
     * @param words the longest first
     * @param phrase all of several as they stand in the text
     */
    public record Asked(List<String> words, Optional<String> phrase) {
        /** Copies the words. */
        public Asked {
            words = List.copyOf(words);
        }

        /** Returns what is looked for with this text. */
        public static Asked of(String text) {
            return new Asked(Words.asked(text), Words.phrase(text));
        }
    }

    /** Returns at most 100 rows that have the three longest words; whoever asks compares the others. */
    public List<R> find(ProviderRef provider, Asked asked) {
        if (asked.words().isEmpty()) {
            return List.of();
        }
        int words = Math.min(asked.words().size(), WORDS);
        List<Object> values = new ArrayList<>(List.of(provider.value(), MOST));
        Stream.concat(asked.words().stream().limit(words), asked.phrase().stream())
                .forEach(word -> values.addAll(List.of(word, Words.after(word))));
        return byWords.get(words - 1).ask(values.toArray());
    }

    private String found(int words) {
        StringJoiner parts = new StringJoiner(" union all ");
        for (int word = 0; word < words; word++) {
            parts.add("(select " + table.columns("n") + " from " + entries(word) + " n" + others(word, words) + ")");
        }
        if (words > 1) {
            // why: of a first and a last name that are both frequent, few have the two together
            parts.add(entries(words));
        }
        return "(select distinct " + table.columns("c") + " from (" + parts + ") c order by " + table.order("c")
                + " limit ?2)";
    }

    private String entries(int word) {
        return "(select " + table.columns("w") + " from {" + table.words() + "} w"
                + WORD.formatted("w", 3 + 2 * word, 4 + 2 * word) + " order by w.provider, w.word, " + table.order("w")
                + " limit 1000)";
    }

    private String others(int but, int words) {
        StringJoiner others = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        String ref = table.ref();
        for (int word = 0; word < words; word++) {
            if (word != but) {
                // why no "exists": PostgreSQL would be free to read everybody who has the other word
                others.add("(select o.word from {" + table.words() + "} o"
                        + WORD.formatted("o", 3 + 2 * word, 4 + 2 * word) + " and o." + ref + " = n." + ref
                        + " order by o.provider, o." + ref + ", o.word limit 1) is not null");
            }
        }
        return others.toString();
    }
}
