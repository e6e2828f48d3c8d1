package io.repairportal.reference.openrepair;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.repairportal.core.Portal;
import io.repairportal.core.publishing.CounterLinks.CounterLink;
import io.repairportal.reference.Refusal;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the repairs that get an access link, and writes the links as lines of JSON in the order of the repairs. One thread. */
final class LinksFile implements OpenRepairFile.Reader {
    private final Path file;
    private final int every;
    private final List<RepairRecord> chosen = new ArrayList<>();
    private int seen;

    /** Writes to {@code file} one link for each {@code every} repairs. */
    LinksFile(Path file, int every) {
        this.file = file;
        this.every = every;
    }

    @Override
    public void repair(RepairRecord repair) {
        if (seen % every == 0) {
            chosen.add(repair);
        }
        seen++;
    }

    @Override
    public void skipped(OpenRepairFile.SkippedRow row) {
        // why nothing: a row that is left out has no work order
    }

    /** Refuses before anything was done if the links could not be written at the end. */
    LinksFile requireWritable() {
        Path folder = file.toAbsolutePath().getParent();
        boolean possible =
                Files.exists(file) ? Files.isRegularFile(file) && Files.isWritable(file) : Files.isWritable(folder);
        if (!possible) {
            throw refusal();
        }
        return this;
    }

    /** Makes the links and writes them; returns how many. */
    int write(Portal portal) {
        Map<ProviderRef, List<WorkOrderRef>> wanted = new LinkedHashMap<>();
        chosen.forEach(repair -> wanted.computeIfAbsent(RepairGroup.ref(repair.group()), provider -> new ArrayList<>())
                .add(RepairStory.ref(repair)));
        Map<WorkOrderRef, URI> made = new HashMap<>();
        wanted.forEach((provider, refs) -> {
            for (CounterLink link : portal.counterLinks().make(OpenRepairImport.staff(provider), refs)) {
                made.put(link.workOrder(), link.address());
            }
        });
        return write(made);
    }

    private int write(Map<WorkOrderRef, URI> made) {
        ObjectMapper json = new ObjectMapper();
        int written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (RepairRecord repair : chosen) {
                URI url = made.get(RepairStory.ref(repair));
                if (url != null) {
                    ProviderRef provider = RepairGroup.ref(repair.group());
                    out.write(json.createObjectNode()
                            .put("url", url.toString())
                            .put(
                                    "lastName",
                                    InventedCustomer.of(repair, provider).name().family())
                            .put("workOrder", RepairStory.ref(repair).value())
                            .put("provider", provider.value())
                            .toString());
                    out.write("\n");
                    written++;
                }
            }
        } catch (IOException refused) {
            throw refusal();
        }
        return written;
    }

    private Refusal refusal() {
        return new Refusal(
                "The links cannot be written to " + file + ": name a file in a folder that this user may write to.");
    }
}
