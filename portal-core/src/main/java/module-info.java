/** What the portal decides: the services a host or a page calls. */
module io.repairportal.core {
    requires transitive io.repairportal.spi;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires com.github.benmanes.caffeine;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires transitive jakarta.validation;

    exports io.repairportal.core;
    exports io.repairportal.core.access;
    exports io.repairportal.core.audit;
    exports io.repairportal.core.document;
    exports io.repairportal.core.estimate;
    exports io.repairportal.core.feedback;
    exports io.repairportal.core.message;
    exports io.repairportal.core.notification;
    exports io.repairportal.core.privacy;
    exports io.repairportal.core.proposal;
    exports io.repairportal.core.publishing;
    exports io.repairportal.core.resource;
    exports io.repairportal.core.settings;
    exports io.repairportal.core.signin;
    exports io.repairportal.core.workorder;

    // why open: the validation provider of the host reads the constraints of commands
    opens io.repairportal.core.feedback;
    opens io.repairportal.core.message;
    opens io.repairportal.core.proposal;
}
