package io.repairportal.store.jpa.customer;

/** An address as read. */
record EmailView(String customer, String email) {}
