package dev.reachystudio.app.studio.motors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.motors.MaintenanceException;
import dev.reachystudio.app.daemon.motors.MotorMaintenance;
import dev.reachystudio.app.studio.controls.OutcomeMessage;
import dev.reachystudio.app.studio.controls.OutcomeMessage.Kind;
import dev.reachystudio.app.studio.desktop.Background;
import dev.reachystudio.app.studio.desktop.Commands;
import dev.reachystudio.app.studio.desktop.RecordedPort;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.motor.MotorSetupReport;
import dev.reachystudio.protocol.motor.SettingCheck;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MotorWorkViewModelTest {

  private final RecordedPort port = new RecordedPort();
  private final BlockingQueue<Runnable> fxThread = new LinkedBlockingQueue<>();
  private final Tools tools = new Tools();
  private @Nullable MotorMaintenance present = tools;
  private final MotorWorkViewModel work =
      new MotorWorkViewModel(
          new Commands(port, Runnable::run),
          new Background(fxThread::add),
          () -> Optional.ofNullable(present));

  /** One motor whose homing offset is wrong until it is set up. */
  private static final class Tools implements MotorMaintenance {
    private final List<String> done = new ArrayList<>();
    private boolean right;

    @Override
    public MotorCheckReport check(Motor motor) {
      SettingCheck offset =
          new SettingCheck(
              "homing_offset",
              20,
              1024,
              right ? 1024 : 0,
              right ? SettingCheck.Status.EQUAL : SettingCheck.Status.DIFFERENT);
      return new MotorCheckReport(
          motor,
          right ? MotorCheckReport.Status.OK : MotorCheckReport.Status.DIFFERENT,
          1200,
          "XL330-M288",
          52,
          false,
          0,
          List.of(offset),
          right ? "stewart_1 is as it should be" : "stewart_1: homing_offset is 0 instead of 1024");
    }

    @Override
    public void reboot(Motor motor, boolean evenWithTorque) throws MaintenanceException {
      if (!evenWithTorque) {
        throw new MaintenanceException(
            MaintenanceException.Reason.NOT_NOW, "stewart_1 has torque.");
      }
      done.add("reboot " + motor.wireName());
    }

    @Override
    public MotorSetupReport setup(Motor motor) {
      right = true;
      return new MotorSetupReport(motor, List.of(), "stewart_1 was set up", null);
    }
  }

  /** Waits for the work, and does what it hands to the JavaFX thread. */
  private void finish() throws InterruptedException {
    Objects.requireNonNull(fxThread.poll(30, TimeUnit.SECONDS), "nothing came back").run();
  }

  private OutcomeMessage message() {
    return Objects.requireNonNull(work.messageProperty().get());
  }

  @Test
  void torqueIsAskedOfThisMotorAlone() {
    work.motor(Motor.STEWART_1);
    work.torque(true);
    assertThat(port.asked()).containsExactly(new Command.SetTorque(true, Set.of(Motor.STEWART_1)));
    assertThat(message().kind()).isEqualTo(Kind.EXECUTED);
    port.answer(Outcome.Refused.of(RefusalReason.MOTORS_OFF, "The emergency stop is engaged."));
    work.torque(true);
    assertThat(message().kind()).isEqualTo(Kind.REFUSED);
    assertThat(message().cause()).isEqualTo("The emergency stop is engaged.");
  }

  @Test
  void aCheckTellsTheDifferencesAndSettingUpRemovesThem() throws Exception {
    work.motor(Motor.STEWART_1);
    work.check();
    assertThat(work.busyProperty().get()).isTrue();
    finish();
    assertThat(work.busyProperty().get()).isFalse();
    assertThat(message().kind()).isEqualTo(Kind.DIFFERENT);
    assertThat(Objects.requireNonNull(work.reportProperty().get()).differences()).hasSize(1);
    work.setUp();
    finish();
    assertThat(message().text()).isEqualTo("stewart_1 was set up");
    assertThat(Objects.requireNonNull(work.reportProperty().get()).differences()).isEmpty();
  }

  @Test
  void whatIsKnownOfAMotorStaysKnownButItsMessageGoes() throws Exception {
    work.motor(Motor.STEWART_1);
    work.check();
    finish();
    work.motor(Motor.STEWART_2);
    assertThat(work.reportProperty().get()).isNull();
    assertThat(work.messageProperty().get()).isNull();
    work.motor(Motor.STEWART_1);
    assertThat(work.reportProperty().get()).isNotNull();
    work.forget();
    assertThat(work.reportProperty().get()).isNull();
  }

  @Test
  void aMotorWithTorqueIsRestartedOnlyWhenThatWasMeant() throws Exception {
    work.motor(Motor.STEWART_1);
    work.reboot(false);
    finish();
    assertThat(message().kind()).isEqualTo(Kind.FAILED);
    assertThat(message().cause()).isEqualTo("stewart_1 has torque.");
    work.reboot(true);
    finish();
    assertThat(tools.done).containsExactly("reboot stewart_1");
    assertThat(message().kind()).isEqualTo(Kind.EXECUTED);
  }

  @Test
  void withoutABusTheReasonIsTold() throws Exception {
    present = null;
    work.check();
    finish();
    assertThat(message().kind()).isEqualTo(Kind.FAILED);
    assertThat(message().cause()).isEqualTo("The robot has no motor bus now.");
  }
}
