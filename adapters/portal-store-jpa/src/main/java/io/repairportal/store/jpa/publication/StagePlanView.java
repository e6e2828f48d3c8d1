package io.repairportal.store.jpa.publication;

/** A stage plan as read. */
record StagePlanView(String plan, String hash, String body) {}
