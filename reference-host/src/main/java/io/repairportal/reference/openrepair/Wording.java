package io.repairportal.reference.openrepair;

/** Texts of records, made fit for a line on a page. */
final class Wording {
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_ASSET = 200;

    private Wording() {}

    /** Returns what is done, for example "Toaster: does not heat on one side". */
    static String title(RepairRecord repair) {
        String category = category(repair);
        return shortened(
                repair.problem().isEmpty() ? category + ": repair" : category + ": " + repair.problem(), LONGEST_TITLE);
    }

    /** Returns what is repaired, for example "Dualit, Toaster (2009)". */
    static String asset(RepairRecord repair) {
        RepairRecord.Item item = repair.item();
        boolean known = !item.brand().isEmpty() && !item.brand().equalsIgnoreCase("unknown");
        String asset = known ? item.brand() + ", " + category(repair) : category(repair);
        return shortened(item.year().isEmpty() ? asset : asset + " (" + item.year() + ")", LONGEST_ASSET);
    }

    /** Returns {@code text}, cut behind a whole character and marked with … if it has more than {@code most} UTF-16 units. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static String category(RepairRecord repair) {
        return repair.item().category().isEmpty() ? "Item" : repair.item().category();
    }
}
