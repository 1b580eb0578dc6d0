package dev.reachystudio.backend.mujoco.library;

/** Kinds of processors that a library can be made for. */
public enum Processor {
  X86_64("x86-64"),
  ARM64("ARM64"),
  OTHER("another processor");

  private final String words;

  Processor(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }
}
