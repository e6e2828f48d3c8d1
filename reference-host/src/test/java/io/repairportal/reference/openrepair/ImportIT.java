package io.repairportal.reference.openrepair;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Real repairs in real databases: once, again, and after a power cut. */
class ImportIT {
    private static final int LINES = 3_001;
    private static final int REPAIRS = 2_999;
    private static final Pattern TOKEN = Pattern.compile("/a/([A-Za-z0-9_-]{43})");

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "the published 20,190 repairs of 189 groups get into PostgreSQL; importing them again changes nothing (import)")
    void wholeFileIntoPostgres() throws Exception {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            String[] options = {"--database", url, "--database-user", "postgres"};

            imported(PublishedFile.path(), "pg", options);
            SortedMap<String, String> first = TableSums.of(url, "postgres");
            byte[] links = Files.readAllBytes(folder.resolve("pg.jsonl"));
            imported(PublishedFile.path(), "pg", options);

            assertThat(first.get("rp_shop_work_order")).startsWith("20190 rows");
            assertThat(first.get("rp_publication")).startsWith("20190 rows");
            assertThat(first.get("rp_shop_provider")).startsWith("189 rows");
            assertThat(TableSums.of(url, "postgres")).isEqualTo(first);
            assertThat(folder.resolve("pg.jsonl")).hasBinaryContent(links);
            assertThat(Files.readAllLines(folder.resolve("pg.jsonl"))).hasSize(21);
        }
    }

    @Test
    @DisplayName(
            "an import killed halfway and run again ends like one that nobody disturbed; so does one that runs twice; what it tells holds"
                    + " no link (import, P67)")
    void killedHalfway() throws Exception {
        Path part = part();
        imported(part, "clean", "--links-all");
        SortedMap<String, String> clean = sums("clean");
        imported(part, "clean", "--links-all");
        assertThat(sums("clean")).isEqualTo(clean);

        // why: links follow from the secret, and the same ones shall come
        Files.createDirectory(folder.resolve("killed"));
        Files.copy(folder.resolve("clean/demo-secret"), folder.resolve("killed/demo-secret"));
        String told = killedAfterTheFirstPiece(part);
        assertThat(sums("killed").get("rp_shop_work_order")).isNotEqualTo(clean.get("rp_shop_work_order"));
        told += finished(process(part, "killed"));

        assertThat(withoutTimes(sums("killed"))).isEqualTo(withoutTimes(clean));
        assertThat(folder.resolve("killed.jsonl")).hasSameBinaryContentAs(folder.resolve("clean.jsonl"));
        List<String> links = Files.readAllLines(folder.resolve("clean.jsonl"));
        assertThat(links).hasSize(REPAIRS);
        assertThat(links.stream().map(ImportIT::token).filter(told::contains)).isEmpty();
    }

    @Test
    @DisplayName(
            "an import into a fresh folder needs no mapper, whose start would be a third of its time (import, decision 49)")
    void needsNoMapper() throws Exception {
        Path classes = folder.resolve("classes.txt");

        finished(process(part(), "light", "-Xlog:class+load:file=" + classes));

        assertThat(Files.readAllLines(classes))
                .anyMatch(line -> line.contains("io.repairportal.store.jpa.audit.AuditChain"))
                .noneMatch(line -> line.contains("org.hibernate.boot."));
    }

    private static String token(String link) {
        Matcher token = TOKEN.matcher(link);
        assertThat(token.find()).as(link).isTrue();
        return token.group(1);
    }

    /** Leaves the number of rows of the audit trail, which also says when each thing was done. */
    private static SortedMap<String, String> withoutTimes(SortedMap<String, String> sums) {
        SortedMap<String, String> counted = new TreeMap<>(sums);
        counted.replaceAll((table, sum) -> table.startsWith("rp_audit_") ? sum.substring(0, sum.indexOf(',')) : sum);
        return counted;
    }

    private void imported(Path file, String name, String... more) {
        List<String> arguments = new ArrayList<>(arguments(file, name));
        arguments.addAll(List.of(more));
        assertThat(new CommandLine(new ImportCommand()).execute(arguments.toArray(String[]::new)))
                .isZero();
    }

    private List<String> arguments(Path file, String name) {
        return List.of(
                "--open-repair",
                file.toString(),
                "--data-dir",
                folder.resolve(name).toString(),
                "--links",
                folder.resolve(name + ".jsonl").toString());
    }

    private String killedAfterTheFirstPiece(Path file) throws IOException, InterruptedException {
        Process process = process(file, "killed");
        StringBuilder told = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null && !line.contains("remaining")) {
                told.append(line).append('\n');
                line = lines.readLine();
            }
            process.destroyForcibly().waitFor();
            assertThat(line)
                    .as("progress is told in lines where nobody watches")
                    .contains(" of 2,999 repairs, ");
        }
        return told.toString();
    }

    private String finished(Process process) throws IOException, InterruptedException {
        try (BufferedReader lines = process.inputReader()) {
            String told = lines.lines().collect(Collectors.joining("\n"));
            assertThat(process.waitFor()).as(told).isZero();
            return told;
        }
    }

    private Process process(Path file, String name, String... virtualMachine) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of(virtualMachine));
        command.addAll(List.of(
                "-jar", Path.of("target", "reference-host.jar").toAbsolutePath().toString(), "import", "--links-all"));
        command.addAll(arguments(file, name));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private Path part() throws IOException {
        Path part = folder.resolve("part.csv");
        try (Stream<String> lines = Files.lines(PublishedFile.path())) {
            return Files.write(part, lines.limit(LINES).toList());
        }
    }

    private SortedMap<String, String> sums(String name) throws SQLException {
        return TableSums.withoutTimesOfImport(
                "jdbc:h2:file:" + folder.resolve(name).resolve("portal"), "sa");
    }
}
