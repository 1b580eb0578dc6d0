package dev.reachystudio.app.studio.logs;

import dev.reachystudio.app.daemon.logs.LogLevel;

/** How a level looks: a word, an icon, a style. */
enum LevelMark {
  DEBUG("Debug", "mdi2b-bug-outline", "subtle"),
  INFO("Info", "mdi2i-information-outline", "muted"),
  WARNING("Warning", "mdi2a-alert-outline", "warning"),
  ERROR("Error", "mdi2a-alert-circle-outline", "danger");

  final String word;
  final String icon;
  final String style;

  LevelMark(String word, String icon, String style) {
    this.word = word;
    this.icon = icon;
    this.style = style;
  }

  static LevelMark of(LogLevel level) {
    return switch (level) {
      case DEBUG -> DEBUG;
      case INFO -> INFO;
      case WARNING -> WARNING;
      case ERROR -> ERROR;
    };
  }
}
