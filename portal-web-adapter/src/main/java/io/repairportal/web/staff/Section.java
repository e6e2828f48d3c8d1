package io.repairportal.web.staff;

/** A part of the back office, as its menu names it. The name in small letters is part of a message key. */
public enum Section {
    /** What customers did. */
    INBOX("", "inbox", false),
    /** Customers and their people. */
    CUSTOMERS("customers", "users", false),
    /** What is shown of work orders. */
    WORK_ORDERS("work-orders", "wrench", false),
    /** Messages that wait, have left or failed. */
    DELIVERIES("deliveries", "send", false),
    /** Files shared with many customers. */
    RESOURCES("resources", "book", false),
    /** Sets of permissions. */
    ACCESS_RIGHTS("access-rights", "shield", true),
    /** Stages and what customers read about them. */
    STAGE_PLANS("stage-plans", "pen", true),
    /** What messages to customers say. */
    TEMPLATES("templates", "mail", true),
    /** How the portal works. */
    SETTINGS("settings", "settings", true),
    /** Who did what. */
    AUDIT("audit", "file", true),
    /** Whether everything is configured. */
    SETUP("setup", "check-circle", true);

    private final String path;
    private final String icon;
    private final boolean administrator;

    Section(String path, String icon, boolean administrator) {
        this.path = path;
        this.icon = icon;
        this.administrator = administrator;
    }

    /** Returns the last part of its address. */
    public String path() {
        return path;
    }

    /** Returns its icon. */
    public String icon() {
        return icon;
    }

    /** Returns whether only those see it who decide how the portal works. */
    public boolean administrator() {
        return administrator;
    }
}
