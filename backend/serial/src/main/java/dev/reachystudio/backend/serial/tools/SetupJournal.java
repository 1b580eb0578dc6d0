package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.protocol.motor.SettingChange;
import dev.reachystudio.protocol.value.Motor;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a set-up does while it does it, so that nothing is changed without a trace, also
 * when the cable is pulled in the middle.
 */
public interface SetupJournal {

  /** Writes nothing down. */
  SetupJournal NONE =
      new SetupJournal() {
        @Override
        public void begins(Motor motor, String where) {}

        @Override
        public void writes(SettingChange change) {}

        @Override
        public void verified(SettingChange change) {}

        @Override
        public void ends(String how) {}

        @Override
        public @Nullable String place() {
          return null;
        }
      };

  /**
   * A motor is about to be changed.
   *
   * @param motor what it becomes
   * @param where where it was found, for people
   */
  void begins(Motor motor, String where);

  /** A setting is about to be written. */
  void writes(SettingChange change);

  /** It was read back as it should be. */
  void verified(SettingChange change);

  /** The motor is left alone again, for the reason given. */
  void ends(String how);

  /** Where it is written down, such as the path of a file; null if nowhere. */
  @Nullable String place();
}
