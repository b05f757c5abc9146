package io.fullcircle.account.setting;

import java.time.Instant;

/** A setting that was changed: since when, and by whom. */
public record SettingRow(RuntimeSetting setting, String value, Instant changedAt, String changedBy) {}
