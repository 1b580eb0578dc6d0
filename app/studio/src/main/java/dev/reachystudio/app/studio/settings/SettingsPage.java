package dev.reachystudio.app.studio.settings;

import java.util.List;

/**
 * Settings that belong together.
 *
 * @param name name in the list
 * @param icon Ikonli literal
 * @param rows the settings
 */
record SettingsPage(String name, String icon, List<SettingRow> rows) {
  SettingsPage {
    rows = List.copyOf(rows);
  }
}
