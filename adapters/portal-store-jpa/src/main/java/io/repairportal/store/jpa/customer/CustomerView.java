package io.repairportal.store.jpa.customer;

/** A customer as read. */
record CustomerView(String ref, String body) {}
