package io.repairportal.spi.access;

/** How a message reaches a customer. */
public enum Channel {
    /** Electronic mail. */
    EMAIL,
    /** Text message to a mobile phone. */
    SMS
}
