package dev.reachystudio.protocol.json.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WireTimeTest {

  @Test
  void timesHaveMicrosecondsAlways() {
    assertThat(WireTime.utc(Instant.parse("2026-01-02T03:04:05Z")))
        .isEqualTo("2026-01-02T03:04:05.000000Z");
    assertThat(WireTime.utc(Instant.parse("2026-11-21T00:34:17.171334999Z")))
        .isEqualTo("2026-11-21T00:34:17.171334Z");
  }

  @Test
  void localTimesHaveNoZone() {
    assertThat(WireTime.local(Instant.EPOCH))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.000000");
  }
}
