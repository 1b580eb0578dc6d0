package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.motors.MaintenanceException;
import dev.reachystudio.app.daemon.motors.MaintenanceException.Reason;
import dev.reachystudio.app.daemon.motors.MotorMaintenance;
import dev.reachystudio.protocol.json.wire.MotorToolsJson;
import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.motor.MotorCheckReport.Status;
import dev.reachystudio.protocol.motor.MotorSetupReport;
import dev.reachystudio.protocol.motor.SettingChange;
import dev.reachystudio.protocol.motor.SettingCheck;
import dev.reachystudio.protocol.value.Motor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway") // a null fails the test
class MotorToolRoutesTest {

  @TempDir Path folder;
  TestDaemon test;
  private final Bench bench = new Bench();

  @AfterEach
  void close() throws Exception {
    test.close();
  }

  private void open(@Nullable MotorMaintenance tools) throws Exception {
    ControlFactory fake = FakeRobot.factory(robot -> {});
    test =
        TestDaemon.opened(
            TestDaemon.settings(folder).build(),
            kind -> FakeRobot.noIo(),
            io -> {
              ControlFactory.Running running = fake.open(io);
              return new ControlFactory.Running(running.control(), running.ending(), null, tools);
            });
  }

  private TestDaemon.Answered post(String path) throws Exception {
    return test.post(path);
  }

  @Test
  void whileNoRobotRunsTheToolsSaySo() throws Exception {
    open(bench);
    assertThat(test.get("/api/motors/check").status()).isEqualTo(503);
    assertThat(post("/api/motors/stewart_1/reboot").status()).isEqualTo(503);
  }

  @Test
  void aRobotWithoutMotorBusIsNotOneToWorkOn() throws Exception {
    open(null);
    test.await(test.daemon.start(false));

    for (TestDaemon.Answered answer :
        List.of(
            test.get("/api/motors/check"),
            post("/api/motors/stewart_1/reboot"),
            post("/api/motors/stewart_1/setup"))) {
      assertThat(answer.status()).isEqualTo(409);
      assertThat((String) answer.map().get("detail")).contains("no motor bus");
    }
  }

  @Test
  void theCheckTellsEveryMotorAndCanBeReadBack() throws Exception {
    open(bench);
    test.await(test.daemon.start(false));

    TestDaemon.Answered answer = test.get("/api/motors/check");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.map().get("ok")).isEqualTo(false);
    Map<?, ?> leg = (Map<?, ?>) ((Map<?, ?>) answer.map().get("motors")).get("stewart_4");
    assertThat(leg.get("status")).isEqualTo("silent");
    List<MotorCheckReport> read = MotorToolsJson.readChecks(answer.json());
    assertThat(read).hasSize(9).contains(Bench.different(), Bench.silent());
  }

  @Test
  void rebootAndSetupNameTheMotorAndRefusalsTheirReason() throws Exception {
    open(bench);
    test.await(test.daemon.start(false));

    assertThat(post("/api/motors/stewart_2/reboot").status()).isEqualTo(200);
    assertThat(post("/api/motors/body_rotation/reboot").status()).isEqualTo(409);
    assertThat(post("/api/motors/body_rotation/reboot?force=true").status()).isEqualTo(200);
    TestDaemon.Answered setup = post("/api/motors/left_antenna/setup");
    assertThat(setup.status()).isEqualTo(200);
    assertThat(setup.map().get("record")).isEqualTo("record.txt");
    assertThat(bench.calls)
        .containsExactly("reboot STEWART_2", "reboot BODY_ROTATION", "setup LEFT_ANTENNA");

    bench.refusal = new MaintenanceException(Reason.NOT_CONNECTED, "the cable is unplugged");
    TestDaemon.Answered refused = post("/api/motors/stewart_2/setup");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.map().get("detail")).isEqualTo("the cable is unplugged");
    assertThat(test.get("/api/motors/check").status()).isEqualTo(503);
    bench.refusal = new MaintenanceException(Reason.SILENT, "stewart_2 does not answer");
    assertThat(post("/api/motors/stewart_2/setup").status()).isEqualTo(409);
    bench.refusal = new MaintenanceException(Reason.FAILED, "it did not stay");
    assertThat(post("/api/motors/stewart_2/setup").status()).isEqualTo(500);
  }

  @Test
  void anUnknownMotorIsWrongInputWithTheKnownOnes() throws Exception {
    open(bench);
    test.await(test.daemon.start(false));

    TestDaemon.Answered answer = post("/api/motors/stewart_9/reboot");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.detail().toString()).contains("name", "stewart_6", "left_antenna");
    assertThat(bench.calls).isEmpty();
  }

  /** Motors on a bench: one differs, one is silent, one has torque. */
  private static final class Bench implements MotorMaintenance {
    final List<String> calls = new ArrayList<>();
    @Nullable MaintenanceException refusal;

    static MotorCheckReport different() {
      return report(Motor.STEWART_2, Status.DIFFERENT, 800, SettingCheck.Status.DIFFERENT);
    }

    static MotorCheckReport silent() {
      return new MotorCheckReport(
          Motor.STEWART_4, Status.SILENT, -1, "", -1, false, 0, List.of(), "it does not answer");
    }

    private static MotorCheckReport report(
        Motor motor, Status status, @Nullable Integer found, SettingCheck.Status compared) {
      return new MotorCheckReport(
          motor,
          status,
          1200,
          "XL330-M288",
          52,
          false,
          1,
          List.of(new SettingCheck("homing_offset", 20, 1024, found, compared)),
          "text");
    }

    @Override
    public MotorCheckReport check(Motor motor) throws MaintenanceException {
      maybeRefuse();
      return switch (motor) {
        case STEWART_2 -> different();
        case STEWART_4 -> silent();
        default -> report(motor, Status.OK, 1024, SettingCheck.Status.EQUAL);
      };
    }

    @Override
    public void reboot(Motor motor, boolean evenWithTorque) throws MaintenanceException {
      maybeRefuse();
      if (motor == Motor.BODY_ROTATION && !evenWithTorque) {
        throw new MaintenanceException(Reason.NOT_NOW, "it has torque");
      }
      calls.add("reboot " + motor);
    }

    @Override
    public MotorSetupReport setup(Motor motor) throws MaintenanceException {
      maybeRefuse();
      calls.add("setup " + motor);
      return new MotorSetupReport(
          motor, List.of(new SettingChange("homing_offset", 20, 800, 1024)), "", "record.txt");
    }

    private void maybeRefuse() throws MaintenanceException {
      if (refusal != null) {
        throw refusal;
      }
    }
  }
}
