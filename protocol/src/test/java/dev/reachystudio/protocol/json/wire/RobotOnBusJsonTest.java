package dev.reachystudio.protocol.json.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.daemon.DaemonStatus;
import dev.reachystudio.protocol.daemon.DaemonStatus.BackendStatus;
import dev.reachystudio.protocol.daemon.DaemonStatus.FaultReport;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.BusStatistics;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.state.RealTimeGrants;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a robot on a motor bus adds to the status and to its motors. */
@SuppressWarnings("NullAway") // a null fails the test
class RobotOnBusJsonTest {

  private static final Instant SINCE = Instant.parse("2026-11-21T08:00:00Z");
  private static final BodyState BODY =
      new BodyState(Pose.IDENTITY, new HeadJoints(0, 1, 2, 3, 4, 5, 6), new Antennas(-0.1, 0.1));

  @Test
  void theBackendOfARobotHasTheReferencesFieldsAndTheDocuments() {
    Map<?, ?> backend = (Map<?, ?>) StatusJson.of(status()).get("backend_status");
    assertThat(List.copyOf(backend.keySet()).subList(0, 3))
        .as("as the reference")
        .isEqualTo(List.of("ready", "motor_control_mode", "last_alive"));
    assertThat(backend.get("ready")).isEqualTo(true);
    assertThat(backend.get("last_alive")).isEqualTo(SINCE.toEpochMilli() / 1000.0);
    assertThat(backend.get("connected")).isEqualTo(false);
    assertThat(backend.get("motor_mode")).isEqualTo("enabled");
    assertThat(backend.get("last_update")).isEqualTo(WireTime.utc(SINCE));
    assertThat(backend.get("error")).isEqualTo("the cable is out");
    assertThat(backend.containsKey("control_loop_stats")).isTrue();
  }

  @Test
  void faultsNameMotorAndIdAndTheStatusSaysWhereTheBusIs() {
    Map<String, @Nullable Object> json = StatusJson.of(status());
    Map<?, ?> fault = (Map<?, ?>) ((List<?>) json.get("faults")).getFirst();
    assertThat(fault)
        .isEqualTo(
            Map.of(
                "kind",
                "torque_lost",
                "motor",
                "stewart_4",
                "id",
                14,
                "since",
                WireTime.utc(SINCE),
                "text",
                "stewart_4 let go"));
    assertThat(json.get("serial_port")).isEqualTo("/dev/ttyACM0");
    assertThat(json.get("ip_address")).isEqualTo("192.168.1.7");
    assertThat(json.get("raw_bus_writes")).isEqualTo(true);
  }

  @Test
  void aMotorTellsEverythingThatIsMeasuredOfItAndNullForTheRest() {
    Map<?, ?> json = MotorsJson.of(state(bus()), 3_000_000_000L);
    Map<?, ?> motor = (Map<?, ?>) ((Map<?, ?>) json.get("motors")).get("stewart_1");
    assertThat(motor.get("position")).isEqualTo(0.5);
    assertThat(motor.get("torque")).isEqualTo(0.07);
    assertThat(motor.get("current")).isEqualTo(120.0);
    assertThat(motor.get("hardware_errors")).isEqualTo(List.of("voltage", "overload", "0x80"));
    assertThat(motor.get("answering")).isEqualTo(false);
    assertThat(motor.get("operating_mode")).isNull();
    assertThat(motor.get("age")).isEqualTo(1.0);
    assertThat(JsonText.of(motor)).contains("\"temperature\":null");
    Map<?, ?> bus = (Map<?, ?>) json.get("bus");
    assertThat(bus.get("port")).isEqualTo("/dev/ttyACM0");
    assertThat(bus.get("tick_hz")).isEqualTo(99.9);
    assertThat(bus.get("reconnections")).isEqualTo(4L);
  }

  @Test
  void aRobotWithoutABusTellsPositionsOnly() {
    Map<?, ?> json = MotorsJson.of(state(null), 0);
    assertThat(json.get("bus")).isNull();
    Map<?, ?> motors = (Map<?, ?>) json.get("motors");
    assertThat(motors).hasSize(9);
    assertThat(((Map<?, ?>) motors.get("stewart_2")).get("position")).isEqualTo(2.0);
    assertThat(((Map<?, ?>) motors.get("left_antenna")).get("position")).isEqualTo(0.1);
  }

  private static MotorBusState bus() {
    MotorReading reading =
        new MotorReading(
            Motor.STEWART_1,
            false,
            2_000_000_000L,
            0.5,
            0.1,
            120,
            0.07,
            Double.NaN,
            7.3,
            true,
            -1,
            0xA1);
    return new MotorBusState(
        "/dev/ttyACM0",
        true,
        0,
        List.of(reading),
        new BusStatistics(99.9, 1, 2, 3, 5, 6, 0.01, 0.02, 7, 4, 1600));
  }

  private static RobotState state(@Nullable MotorBusState bus) {
    return new RobotState(
        1,
        0,
        BODY,
        BODY,
        BODY,
        MotorMode.ENABLED,
        true,
        EmergencyStopState.RELEASED,
        List.of(),
        TargetClamp.NONE,
        List.of(),
        true,
        LoopStatistics.NONE,
        bus,
        null);
  }

  private static DaemonStatus status() {
    BackendStatus backend =
        new BackendStatus(
            BackendStatus.Kind.ROBOT,
            MotorMode.ENABLED,
            "the cable is out",
            true,
            SINCE,
            false,
            SINCE,
            List.of(),
            LoopStatistics.NONE,
            RealTimeGrants.NONE,
            null);
    Fault fault = new Fault(Fault.Kind.TORQUE_LOST, Motor.STEWART_4, 0, "stewart_4 let go");
    return new DaemonStatus(
        "reachy_mini",
        DaemonState.ERROR,
        false,
        false,
        false,
        false,
        true,
        false,
        backend,
        "the cable is out",
        "1.12.0",
        "test",
        null,
        1,
        false,
        EmergencyStopState.RELEASED,
        IdlePolicy.SLEEP,
        List.of(new FaultReport(fault, SINCE)),
        "/dev/ttyACM0",
        "192.168.1.7",
        true,
        null);
  }
}
