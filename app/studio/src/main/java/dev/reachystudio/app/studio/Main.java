package dev.reachystudio.app.studio;

/** Starts Reachy Studio. */
public final class Main {
  private Main() {}

  /** Entry point of {@code ./studio}. */
  public static void main(String[] args) {}
}
