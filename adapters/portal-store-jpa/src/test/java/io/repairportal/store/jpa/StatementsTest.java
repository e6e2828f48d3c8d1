package io.repairportal.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fence of every statement, and where statements come from (P3, P31)")
class StatementsTest {
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    @DisplayName("a statement without provider is noticed, one with it is not (P3)")
    void noticesMissingProvider() {
        assertThat(Statements.isFenced("select p1_0.heading from rp_publication p1_0 where p1_0.work_order=?"))
                .isFalse();
        assertThat(Statements.isFenced("update rp_message m1_0 set body=? where m1_0.ref=?"))
                .isFalse();
        assertThat(Statements.isFenced("delete from rp_access_link where link=?"))
                .isFalse();
        assertThat(Statements.isFenced(
                        "select p1_0.heading from rp_publication p1_0 join rp_stage_plan s1_0 on s1_0.plan=p1_0.template"
                                + " where p1_0.provider=?"))
                .isFalse();
        assertThat(Statements.isFenced("select m1_0.label from rp_membership m1_0 where m1_0.folded_name=?"))
                .isFalse();
        assertThat(Statements.isFenced("select m1_0.label from rp_person_membership p1_0 join rp_membership m1_0"
                        + " on m1_0.membership=p1_0.membership where p1_0.person=?"))
                .isFalse();
        assertThat(Statements.isFenced("select h1_0.hash from rp_audit_head h1_0 where h1_0.number=?"))
                .isFalse();
        assertThat(Statements.isFenced("select m1_0.label from rp_person_membership p1_0 join rp_membership m1_0"
                        + " on m1_0.provider=p1_0.provider and m1_0.membership=p1_0.membership where p1_0.person=?"))
                .isTrue();
        assertThat(Statements.isFenced("select p1_0.heading from rp_publication p1_0 where p1_0.provider=?"))
                .isTrue();
    }

    @Test
    @DisplayName("the same in plain SQL (P3)")
    void noticesMissingProviderInPlainSql() {
        assertThat(Statements.isFenced("select p.heading from rp_publication p where p.work_order = ?"))
                .isFalse();
        assertThat(Statements.isFenced("select p.heading from rp_publication p left join rp_stage_plan s"
                        + " on s.plan = p.template where p.provider = ?"))
                .isFalse();
        assertThat(Statements.isFenced("select p.heading from rp_publication p left join rp_stage_plan s"
                        + " on s.provider = p.provider and s.plan = p.template where p.provider = ?"))
                .isTrue();
    }

    @Test
    @DisplayName("every question in plain SQL is bound to a provider, asked or not (P3)")
    void questionsAreFenced() {
        try (TestStore stores = TestStore.h2()) {
            assertThat(stores.store().questions())
                    .isNotEmpty()
                    .allSatisfy((name, sql) ->
                            assertThat(Statements.isFenced(sql)).as(sql).isTrue());
        }
    }

    @Test
    @DisplayName("no query is built at run time: every one is named and constant (P31)")
    void queriesAreNamed() throws IOException {
        assertThat(lines()).noneMatch(line -> line.contains("createQuery(") || line.contains("createNativeQuery("));
        assertThat(lines().stream().filter(line -> line.contains("prepareStatement(")))
                .as(
                        "plain SQL is prepared as Question and as Writing, where nodes wait for one another to make the tables,"
                                + " and where words are filled behind a migration")
                .hasSize(4);
        assertThat(lines().stream().filter(line -> line.contains("executeQuery(")))
                .as("there, where the history of the tables is read, and where words are filled")
                .hasSize(3);
    }

    private static List<String> lines() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(StatementsTest::linesOf)
                    .toList();
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
