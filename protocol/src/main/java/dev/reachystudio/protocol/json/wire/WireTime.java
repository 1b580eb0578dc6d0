package dev.reachystudio.protocol.json.wire;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Times as clients of the reference expect them: ISO 8601 with microseconds. */
public final class WireTime {

  private WireTime() {}

  /** A time in UTC, ending in Z. */
  public static String utc(Instant time) {
    return text(LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC))
        .append('Z')
        .toString();
  }

  /** A time in the zone of this machine, without the zone. */
  public static String local(Instant time) {
    return text(LocalDateTime.ofInstant(time, ZoneId.systemDefault())).toString();
  }

  private static StringBuilder text(LocalDateTime time) {
    StringBuilder text = new StringBuilder(27);
    digits(text, time.getYear(), 4).append('-');
    digits(text, time.getMonthValue(), 2).append('-');
    digits(text, time.getDayOfMonth(), 2).append('T');
    digits(text, time.getHour(), 2).append(':');
    digits(text, time.getMinute(), 2).append(':');
    digits(text, time.getSecond(), 2).append('.');
    return digits(text, time.getNano() / 1000, 6);
  }

  private static StringBuilder digits(StringBuilder text, int value, int count) {
    int power = 1;
    for (int i = 1; i < count; i++) {
      power *= 10;
    }
    for (; power > 0; power /= 10) {
      text.append((char) ('0' + value / power % 10));
    }
    return text;
  }
}
