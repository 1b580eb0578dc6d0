package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.protocol.motor.SettingChange;
import dev.reachystudio.protocol.value.Motor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * One file for all set-ups, a line each step, appended before the step is done. Without a record
 * nothing is changed: a file that cannot be written ends the set-up with an {@link
 * UncheckedIOException}.
 */
public final class FileJournal implements SetupJournal {

  private final Path file;
  private final InstantSource clock;

  /**
   * Appends to a file.
   *
   * @param file made with its folder when the first line is written
   * @param clock dates the lines
   */
  public FileJournal(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  @Override
  public void begins(Motor motor, String where) {
    append("set up " + motor.wireName() + ", found " + where);
  }

  @Override
  public void writes(SettingChange change) {
    append(
        "  write "
            + change.setting()
            + " ("
            + change.address()
            + "): "
            + change.before()
            + " -> "
            + change.after());
  }

  @Override
  public void verified(SettingChange change) {
    append("  " + change.setting() + " reads " + change.after());
  }

  @Override
  public void ends(String how) {
    append("  " + how);
  }

  @Override
  public @Nullable String place() {
    return file.toString();
  }

  private void append(String line) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(
          file,
          clock.instant() + " " + line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("the record " + file + " cannot be written", e);
    }
  }
}
