package io.repairportal.reference.openrepair;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is in a file, found out before anything is written: so that a file in the wrong encoding changes nothing, and the progress bar knows
 * its end.
 */
final class Survey implements OpenRepairFile.Reader {
    private final Map<String, RepairRecord> groups = new LinkedHashMap<>();
    private final Map<RepairStatus, Integer> statuses = new EnumMap<>(RepairStatus.class);
    private final List<OpenRepairFile.SkippedRow> skipped = new ArrayList<>();
    private int repairs;
    private int withoutProblem;

    /** Reads the file once. */
    static Survey of(OpenRepairFile file) {
        Survey survey = new Survey();
        file.read(survey);
        return survey;
    }

    @Override
    public void repair(RepairRecord repair) {
        repairs++;
        groups.putIfAbsent(repair.group(), repair);
        statuses.merge(repair.outcome().status(), 1, Integer::sum);
        if (repair.problem().isEmpty()) {
            withoutProblem++;
        }
    }

    @Override
    public void skipped(OpenRepairFile.SkippedRow row) {
        skipped.add(row);
    }

    int repairs() {
        return repairs;
    }

    /** Returns the first repair of each group, in the order of the file. */
    List<RepairRecord> firstOfEachGroup() {
        return List.copyOf(groups.values());
    }

    int count(RepairStatus status) {
        return statuses.getOrDefault(status, 0);
    }

    int withoutProblem() {
        return withoutProblem;
    }

    List<OpenRepairFile.SkippedRow> skipped() {
        return List.copyOf(skipped);
    }
}
