package io.fullcircle.account.setting;

import java.util.Map;

/**
 * An administrator has changed settings. Fired within the transaction that does it.
 *
 * @param values all that are stored then; one that is missing has its default
 */
public record SettingsChanged(Map<RuntimeSetting, String> values) {}
