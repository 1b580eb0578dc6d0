package dev.reachystudio.protocol.json.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoveFileTest {

  private static final Pose PLACE = new Pose(1, 0, 0, 0.01, 0, 1, 0, 0, 0, 0, 1, -0.02);
  private static final String HEAD = "[[1,0,0,0.01],[0,1,0,0],[0,0,1,-0.02],[0,0,0,1]]";
  private static final String TARGET = "{\"head\":" + HEAD + ",\"antennas\":[0.1,-0.1]}";
  private static final String MOVE =
      "{\"description\":\"two\",\"time\":[0,0.5],\"set_target_data\":["
          + TARGET
          + ","
          + "{\"head\":"
          + HEAD
          + ",\"antennas\":[0.2,-0.2],\"body_yaw\":0.3,\"check_collision\":true}]}";

  @Test
  void aMoveIsReadWithItsSoundAndABodyYawThatMayBeMissing() throws MoveFormatException {
    RecordedMotion motion = MoveFile.read("two", "two.wav", MOVE);
    assertThat(motion)
        .isEqualTo(
            new RecordedMotion(
                "two",
                "two",
                "two.wav",
                List.of(
                    new Sample(0, PLACE, new Antennas(0.1, -0.1), 0),
                    new Sample(0.5, PLACE, new Antennas(0.2, -0.2), 0.3))));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws MoveFormatException {
    RecordedMotion motion = MoveFile.read("two", null, MOVE);
    assertThat(MoveFile.read("two", null, MoveFile.write(motion))).isEqualTo(motion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0,0.5] | [0.5,0] | time[1]",
        "[0,0.5] | [0] | time",
        "[0,0.5] | [0,NaN] | time[1]",
        "[0,0.5] | [0,Infinity] | time[1]",
        "[0,0.5] | [0,\"1\"] | time[1]",
        "[0,0.5] | 7 | time",
        "[0,0.5] | null | time",
        "\"time\":[0,0.5], | | time",
        "[0.2,-0.2] | [0.2] | set_target_data[1].antennas",
        "[0.2,-0.2] | [0.2,0,0] | set_target_data[1].antennas",
        "[0.2,-0.2] | [NaN,0] | set_target_data[1].antennas[0]",
        "\"body_yaw\":0.3 | \"body_yaw\":NaN | set_target_data[1].body_yaw",
        "\"body_yaw\":0.3 | \"body_yaw\":[1] | set_target_data[1].body_yaw",
        "[[1,0,0,0.01] | [[1,0,0] | set_target_data[0].head[0]",
        "[[1,0,0,0.01] | [[1,0,0,-Infinity] | set_target_data[0].head[0][3]",
        ",[0,0,0,1]]  |  ]  | set_target_data[0].head",
      })
  void whatIsWrongIsNamed(String good, String bad, String field) {
    String json = MOVE.replaceFirst(java.util.regex.Pattern.quote(good), bad == null ? "" : bad);
    assertThat(json).isNotEqualTo(MOVE);
    assertThatExceptionOfType(MoveFormatException.class)
        .isThrownBy(() -> MoveFile.read("bad", null, json))
        .withMessageContaining(field);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 60, 120, 200})
  void aCutOffFileIsNotAMove(int length) {
    assertThatExceptionOfType(MoveFormatException.class)
        .isThrownBy(() -> MoveFile.read("cut", null, MOVE.substring(0, length)))
        .withMessageContaining("not JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "3", "null", "{}", "{\"time\":[],\"set_target_data\":[]}"})
  void otherJsonIsNotAMove(String json) {
    assertThatExceptionOfType(MoveFormatException.class)
        .isThrownBy(() -> MoveFile.read("other", null, json));
  }
}
