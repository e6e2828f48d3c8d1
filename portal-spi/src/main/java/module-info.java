/** What the portal asks of its host and its adapters. */
module io.repairportal.spi {
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports io.repairportal.spi;
    exports io.repairportal.spi.access;
    exports io.repairportal.spi.address;
    exports io.repairportal.spi.audit;
    exports io.repairportal.spi.customer;
    exports io.repairportal.spi.document;
    exports io.repairportal.spi.estimate;
    exports io.repairportal.spi.feedback;
    exports io.repairportal.spi.file;
    exports io.repairportal.spi.mail;
    exports io.repairportal.spi.message;
    exports io.repairportal.spi.money;
    exports io.repairportal.spi.notification;
    exports io.repairportal.spi.paging;
    exports io.repairportal.spi.privacy;
    exports io.repairportal.spi.proposal;
    exports io.repairportal.spi.provider;
    exports io.repairportal.spi.publication;
    exports io.repairportal.spi.resource;
    exports io.repairportal.spi.settings;
    exports io.repairportal.spi.staff;
    exports io.repairportal.spi.workorder;
}
