package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.tools.SetupJournal;
import dev.reachystudio.protocol.motor.SettingChange;
import dev.reachystudio.protocol.value.Motor;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a start changes in a motor into the log, before and after. Not the control thread.
 */
final class LogJournal implements SetupJournal {

  private static final System.Logger LOG = System.getLogger(LogJournal.class.getName());

  private String motor = "";

  @Override
  public void begins(Motor changed, String where) {
    motor = changed.wireName();
  }

  @Override
  public void writes(SettingChange change) {
    LOG.log(
        System.Logger.Level.WARNING,
        "{0}: writing {1}, which is {2}, to be {3}",
        motor,
        change.setting(),
        String.valueOf(change.before()),
        String.valueOf(change.after()));
  }

  @Override
  public void verified(SettingChange change) {
    LOG.log(
        System.Logger.Level.INFO,
        "{0}: {1} is {2} now",
        motor,
        change.setting(),
        String.valueOf(change.after()));
  }

  @Override
  public void ends(String how) {
    LOG.log(System.Logger.Level.INFO, "{0}: {1}", motor, how);
  }

  @Override
  public @Nullable String place() {
    return null;
  }
}
