package io.repairportal.store.jpa.settings;

/**
 * Settings as read.
 *
 * @param body the settings as JSON
 * @param version their version
 */
public record SettingsView(String body, int version) {}
