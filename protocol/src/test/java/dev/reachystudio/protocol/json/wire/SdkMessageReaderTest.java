package dev.reachystudio.protocol.json.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.protocol.command.Command.StopTorque;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SdkMessageReaderTest {

  private static SdkMessage read(String json) throws Exception {
    return SdkMessageReader.read(JsonReader.read(json));
  }

  @Test
  void aTaskIsAGotoWithTheClientsId() throws Exception {
    SdkMessage.Task task =
        (SdkMessage.Task)
            read(
                """
                {"type":"task","uuid":"00000000-0000-4000-8000-000000000001",
                 "timestamp":"2026-01-01T00:00:00","req":{"head":null,"antennas":[1,2],
                 "duration":1.5,"method":"ease_in_out","body_yaw":null}}""");
    assertThat(task.uuid()).hasToString("00000000-0000-4000-8000-000000000001");
    assertThat(task.request())
        .isNotNull()
        .satisfies(
            request -> {
              assertThat(request.durationNs()).isEqualTo(1_500_000_000);
              assertThat(request.timeLaw()).isEqualTo(TimeLaw.EASE_IN_OUT);
              assertThat(request.targets().antennas()).isEqualTo(new Antennas(1, 2));
              assertThat(request.targets().head()).isNull();
            });
  }

  @Test
  void aGotoTakesHalfASecondUnlessItSaysOtherwise() throws Exception {
    SdkMessage.Goto move = (SdkMessage.Goto) read("{\"type\":\"goto_target\",\"body_yaw\":1}");
    assertThat(move.request().durationNs()).isEqualTo(500_000_000);
  }

  @Test
  void torqueIsForAllMotorsUnlessSomeAreNamed() throws Exception {
    assertThat(read("{\"type\":\"set_torque\",\"on\":false}"))
        .isEqualTo(new SdkMessage.SetTorque(false, EnumSet.allOf(Motor.class)));
    assertThat(read("{\"type\":\"set_torque\",\"on\":\"yes\",\"ids\":[\"left_antenna\"]}"))
        .isEqualTo(new SdkMessage.SetTorque(true, Set.of(Motor.LEFT_ANTENNA)));
  }

  @Test
  void theOtherCommandsAreReadToo() throws Exception {
    assertThat(read("{\"type\":\"set_gravity_compensation\",\"enabled\":true}"))
        .isEqualTo(new SdkMessage.SetMotorMode(MotorMode.GRAVITY_COMPENSATION));
    assertThat(read("{\"type\":\"emergency_stop\",\"engaged\":true,\"torque\":\"off\"}"))
        .isEqualTo(new SdkMessage.EmergencyStop(true, StopTorque.OFF));
    assertThat(read("{\"type\":\"stop_move\"}")).isEqualTo(new SdkMessage.StopMove(null));
    assertThat(read("{\"type\":\"play_sound\",\"file\":\"x\"}"))
        .isInstanceOf(SdkMessage.Unsupported.class);
  }

  @Test
  void anUnknownCommandAndAWrongFieldAreNamed() {
    assertThatThrownBy(() -> read("{\"type\":\"fly\"}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("type");
    assertThatThrownBy(() -> read("{\"type\":\"set_body_yaw\",\"body_yaw\":\"left\"}"))
        .hasMessageContaining("body_yaw");
  }
}
