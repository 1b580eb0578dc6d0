package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.tools.MotorSettings.Setting;
import dev.reachystudio.backend.serial.tools.ToolException.Reason;
import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.motor.MotorSetupReport;
import dev.reachystudio.protocol.motor.SettingChange;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes a motor what its place in the robot needs: writes the settings that differ, one by one,
 * each read back before the next. Settings that are right are not written, so a set-up that was cut
 * short is finished by doing it again.
 */
public final class MotorSetup {

  /** A motor is busy with its memory after a setting was written. */
  private static final long WRITE_PAUSE_MS = 100;

  /** Id and speed are written without an answer to rely on; a lost one is written again. */
  private static final int MOVES = 3;

  private final BusAccess access;
  private final RobotMotors motors;
  private final SetupPlan plan;
  private final SetupJournal journal;
  private final List<SettingChange> done = new ArrayList<>();
  private boolean begun;

  private MotorSetup(BusAccess access, RobotMotors motors, SetupPlan plan, SetupJournal journal) {
    this.access = access;
    this.motors = motors;
    this.plan = plan;
    this.journal = journal;
  }

  /**
   * Sets a motor up.
   *
   * @param access the bus; alone, unless the plan looks nowhere but where the motor belongs
   * @param motors what motors must be set to
   * @param plan which motor, where it is now, what is allowed
   * @param journal is told every step before it is done
   * @return what was changed
   * @throws ToolException if it cannot be done; says what was changed until then
   * @throws BusException if the bus is gone; the journal knows how far it came
   * @throws InterruptedException if the thread was interrupted between two settings
   */
  public static MotorSetupReport run(
      BusAccess access, RobotMotors motors, SetupPlan plan, SetupJournal journal)
      throws ToolException, BusException, InterruptedException {
    return new MotorSetup(access, motors, plan, journal).run();
  }

  private MotorSetupReport run() throws ToolException, BusException, InterruptedException {
    int baudBefore = access.turn(bus -> bus.timing().baud());
    try {
      MotorPlace place = MotorSearch.one(access, plan);
      MotorTable table = looked(place);
      List<SettingChange> wanted = wanted(table);
      if (!wanted.isEmpty()) {
        change(place, table, wanted);
      }
      return report(wanted);
    } catch (BusUnpluggedException | InterruptedException e) {
      end("cut short: " + e.getMessage());
      throw e;
    } catch (BusException e) {
      throw failed(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw new ToolException(Reason.FAILED, String.valueOf(e.getMessage()) + soFar());
    } finally {
      access.turn(bus -> bus.isGone() ? false : MotorSearch.atSpeed(bus, baudBefore));
    }
  }

  /** Reads the motor that was found and makes sure that it is the right one to change. */
  private MotorTable looked(MotorPlace place)
      throws ToolException, BusException, InterruptedException {
    MotorTable table = access.turn(bus -> MotorTable.read(bus, place.id()));
    for (Setting setting : motors.settings(plan.motor()).settings()) {
      require(table, setting.register());
    }
    require(table, Register.MODEL_NUMBER);
    require(table, Register.TORQUE_ENABLE);
    int model = table.value(Register.MODEL_NUMBER);
    int wanted = motors.settings(plan.motor()).modelNumber();
    if (model != wanted) {
      throw new ToolException(
          Reason.IN_THE_WAY,
          place.text()
              + " is an "
              + motors.model(model)
              + "; "
              + plan.motor().wireName()
              + " must be an "
              + motors.model(wanted));
    }
    return table;
  }

  private void require(MotorTable table, Register register) throws ToolException {
    if (!table.isCertain(register)) {
      throw new ToolException(
          Reason.FAILED,
          plan.motor().wireName()
              + " did not say the same of its "
              + register.text()
              + " three times; nothing was changed");
    }
  }

  private List<SettingChange> wanted(MotorTable table) {
    return motors.settings(plan.motor()).settings().stream()
        .filter(setting -> table.value(setting.register()) != setting.value())
        .map(
            setting ->
                new SettingChange(
                    setting.name(),
                    setting.register().address(),
                    table.value(setting.register()),
                    setting.value()))
        .toList();
  }

  private void change(MotorPlace place, MotorTable table, List<SettingChange> wanted)
      throws ToolException, BusException, InterruptedException {
    boolean torqueOn = table.value(Register.TORQUE_ENABLE) != 0;
    if (torqueOn && !plan.torqueOff()) {
      throw new ToolException(
          Reason.TORQUE_ON,
          plan.motor().wireName()
              + " has torque, and settings can be written only without: switch the motors off");
    }
    journal.begins(plan.motor(), place.text());
    begun = true;
    if (torqueOn) {
      SettingChange off =
          new SettingChange("torque_enable", Register.TORQUE_ENABLE.address(), 1, 0);
      journal.writes(off);
      access.turn(bus -> written(bus, place.id(), Register.TORQUE_ENABLE, off.after()));
      journal.verified(off);
    }
    MotorPlace now = place;
    for (SettingChange step : wanted) {
      Register register = Register.valueOf(step.setting().toUpperCase(java.util.Locale.ROOT));
      journal.writes(step);
      now =
          switch (register) {
            case ID -> moved(now, new MotorPlace(step.after(), now.baud()), register, step);
            case BAUD_RATE -> moved(now, new MotorPlace(now.id(), motors.baud()), register, step);
            default -> changed(now, register, step);
          };
      journal.verified(step);
      done.add(step);
    }
  }

  private MotorPlace changed(MotorPlace place, Register register, SettingChange step)
      throws ToolException, BusException, InterruptedException {
    access.turn(bus -> written(bus, place.id(), register, step.after()));
    Thread.sleep(WRITE_PAUSE_MS);
    int found = access.turn(bus -> bus.read(place.id(), register));
    if (found != step.after()) {
      throw failed(step.setting() + " reads " + found + " after " + step.after() + " was written");
    }
    return place;
  }

  /** Another id or speed: the motor answers at the new place, or again at the old one. */
  private MotorPlace moved(MotorPlace from, MotorPlace to, Register register, SettingChange step)
      throws ToolException, BusException, InterruptedException {
    for (int i = 0; i < MOVES; i++) {
      access.turn(
          bus -> {
            MotorSearch.atSpeed(bus, from.baud());
            bus.writeUnanswered(from.id(), register, step.after());
            return true;
          });
      Thread.sleep(WRITE_PAUSE_MS);
      if (access.turn(bus -> answers(bus, to))) {
        return to;
      }
    }
    throw failed("it does not answer under " + to.text());
  }

  private static boolean answers(MotorBus bus, MotorPlace place) throws BusException {
    MotorSearch.atSpeed(bus, place.baud());
    for (int i = 0; i < MOVES; i++) {
      if (bus.probe(place.id()) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean written(MotorBus bus, int id, Register register, int value)
      throws BusException {
    bus.write(id, register, value);
    return true;
  }

  private MotorSetupReport report(List<SettingChange> wanted)
      throws ToolException, BusException, InterruptedException {
    if (wanted.isEmpty()) {
      return new MotorSetupReport(
          plan.motor(), List.of(), "was as it should be; nothing was changed", null);
    }
    MotorCheckReport check = new MotorCheck(motors).patiently(access, plan.motor());
    if (check.status() != MotorCheckReport.Status.OK) {
      throw failed(check.text());
    }
    end("done: all settings are as they should be");
    String text = done.size() == 1 ? "1 setting was changed" : done.size() + " were changed";
    return new MotorSetupReport(plan.motor(), List.copyOf(done), text, journal.place());
  }

  private ToolException failed(String why) {
    String text = plan.motor().wireName() + " is not set up: " + why + soFar();
    end(text);
    return new ToolException(Reason.FAILED, text);
  }

  private String soFar() {
    String changed =
        done.isEmpty()
            ? "nothing"
            : done.stream().map(SettingChange::setting).collect(Collectors.joining(", "));
    return "; changed until then: " + changed + "; doing it again goes on from here";
  }

  /** The end is written down only where a begin is. */
  private void end(String how) {
    try {
      if (begun) {
        journal.ends(how);
      }
    } catch (UncheckedIOException e) {
      // The failure that is being told matters more than the line about it.
    }
  }
}
