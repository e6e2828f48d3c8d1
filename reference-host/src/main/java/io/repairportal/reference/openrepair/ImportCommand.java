package io.repairportal.reference.openrepair;

import io.repairportal.core.Portal;
import io.repairportal.reference.Refusal;
import io.repairportal.reference.setup.DataFolder;
import io.repairportal.reference.setup.Database;
import io.repairportal.reference.setup.DatabaseOptions;
import io.repairportal.reference.setup.DemoMark;
import io.repairportal.reference.setup.Stores;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.store.jpa.JpaPortalStore;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads repairs of the Open Repair Data Standard into a demonstration. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Loads repairs of the Open Repair Data Standard (CSV). Running it again changes nothing.")
public final class ImportCommand implements Callable<Integer> {
    private static final int LINK_EVERY = 1_000;
    private static final int SKIPPED_SHOWN = 20;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--open-repair", paramLabel = "FILE.csv", required = true, description = "The file to load.")
    private Path file = Path.of("");

    @Option(
            names = "--links",
            paramLabel = "FILE",
            description = "Writes access links here as lines of JSON, one for 1,000 repairs.")
    private @Nullable Path links;

    @Option(names = "--links-all", description = "Writes one for each repair instead.")
    private boolean linksAll;

    @Option(
            names = "--strict",
            description = "Stops at a malformed row, before anything is written, instead of leaving the row out.")
    private boolean strict;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080/portal",
            description = "What the links begin with (default: ${DEFAULT-VALUE}).")
    private URI publicUrl = URI.create("http://localhost:8080/portal");

    @Override
    public Integer call() {
        if (linksAll && links == null) {
            throw new Refusal("--links-all needs a file to write to: add --links FILE.");
        }
        Optional<LinksFile> collected = Optional.ofNullable(links)
                .map(target -> new LinksFile(target, linksAll ? 1 : LINK_EVERY).requireWritable());
        OpenRepairFile repairs = new OpenRepairFile(file);
        Survey survey = Survey.of(repairs);
        tellSkipped(survey, System.err);
        requireSome(survey);
        DataFolder folder = DataFolder.open(database.dataDir());
        try (Database open = marked(Database.open(database, folder));
                JpaPortalStore store = Stores.openToImport(open, folder);
                Portal portal = portal(store, folder);
                OpenRepairImport loading = new OpenRepairImport(store, portal, open.writers())) {
            load(loading, repairs, survey);
            collected.ifPresent(chosen -> writeLinks(chosen, repairs, portal));
        } catch (PortalAdapterException trouble) {
            throw new Refusal("The import stopped because " + trouble.getMessage()
                    + ": mend that and run the same command again; what is there already stays as it is.");
        }
        return 0;
    }

    private static Database marked(Database database) {
        // why before anything else: an import that is killed halfway has put keys into the database that can be
        // computed
        new DemoMark(database.dataSource()).put();
        return database;
    }

    private void tellSkipped(Survey survey, PrintStream console) {
        if (strict && !survey.skipped().isEmpty()) {
            throw new Refusal(survey.skipped().get(0)
                    + " Nothing was imported: correct the row, or leave out --strict to skip it.");
        }
        survey.skipped().stream().limit(SKIPPED_SHOWN).forEach(row -> console.println("Skipped: " + row));
        if (survey.skipped().size() > SKIPPED_SHOWN) {
            console.println("Skipped: " + (survey.skipped().size() - SKIPPED_SHOWN) + " more.");
        }
    }

    private static void requireSome(Survey survey) {
        if (survey.repairs() == 0 && !survey.skipped().isEmpty()) {
            throw new Refusal(
                    "None of the rows could be read, so nothing was imported: correct the file; the first reason is: "
                            + survey.skipped().get(0));
        }
    }

    private Portal portal(JpaPortalStore store, DataFolder folder) {
        try {
            return Portal.builder(store.shop().hostApplication(), store)
                    .publicUrl(publicUrl)
                    .secret(folder.demoSecret())
                    .demonstration()
                    .build();
        } catch (IllegalArgumentException unsafe) {
            throw new Refusal(String.valueOf(unsafe.getMessage()));
        }
    }

    private static void load(OpenRepairImport loading, OpenRepairFile repairs, Survey survey) {
        PrintStream out = System.out;
        out.printf(
                Locale.ROOT,
                "Importing %,d repairs of %,d groups.%n",
                survey.repairs(),
                survey.firstOfEachGroup().size());
        long begun = System.nanoTime();
        loading.groups(survey.firstOfEachGroup());
        try (Progress progress = Progress.of(survey.repairs(), Terminal.isThere(), console())) {
            loading.repairs(repairs, progress);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.printf(
                Locale.ROOT,
                "%,d repairs of %,d groups in %.1f s (%,.0f a second).%n",
                survey.repairs(),
                survey.firstOfEachGroup().size(),
                seconds,
                survey.repairs() / seconds);
        for (RepairStatus status : RepairStatus.values()) {
            out.printf(Locale.ROOT, "  %-12s %,7d%n", status.words(), survey.count(status));
        }
        out.printf(Locale.ROOT, "  %-12s %,7d%n", "no problem", survey.withoutProblem());
        out.printf(
                Locale.ROOT, "  %-12s %,7d%n", "skipped rows", survey.skipped().size());
    }

    private static Consumer<String> console() {
        return System.out::println;
    }

    private void writeLinks(LinksFile chosen, OpenRepairFile repairs, Portal portal) {
        repairs.read(chosen);
        System.out.printf(Locale.ROOT, "%,d access links in %s%n", chosen.write(portal), links);
    }
}
