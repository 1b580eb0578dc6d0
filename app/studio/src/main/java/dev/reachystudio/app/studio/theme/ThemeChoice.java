package dev.reachystudio.app.studio.theme;

/** Which theme the user wants. */
public enum ThemeChoice {
  /** As the operating system, live. */
  SYSTEM("System"),
  LIGHT("Light"),
  DARK("Dark");

  private final String label;

  ThemeChoice(String label) {
    this.label = label;
  }

  /** Name for people. */
  public String label() {
    return label;
  }
}
