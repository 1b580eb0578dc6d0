package dev.reachystudio.assets.moves;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Plays a {@link Choreography} with body: the head follows its keys through a stiff spring, the
 * antennas through a soft one that the head's own motion also swings. Renders the official
 * recorded-move file.
 */
final class Performance {

  private static final int SAMPLE_RATE_HZ = 50;

  /** Time at the end in which everything is eased onto the exact neutral pose. */
  private static final double SETTLE_S = 0.4;

  /**
   * Degrees an antenna leans per degree per second that the head pitches: whips back as the head
   * dips.
   */
  private static final double PITCH_SWING_S = 0.055;

  /** The same for turning and tilting, which swing both antennas to one side. */
  private static final double SIDE_SWING_S = 0.04;

  private final Choreography choreography;
  private final Map<Channel, Spring> springs = new EnumMap<>(Channel.class);

  Performance(Choreography choreography) {
    this.choreography = choreography;
    for (Channel channel : Channel.values()) {
      springs.put(channel, spring(channel));
    }
  }

  private static Spring spring(Channel channel) {
    return switch (channel) {
      case RIGHT_DEG, LEFT_DEG -> new Spring(2.6, 0.32, channel.neutral());
      default -> new Spring(3.6, 0.72, channel.neutral());
    };
  }

  /** The file's text. */
  String render() {
    int last = (int) Math.round(choreography.durationS() * SAMPLE_RATE_HZ);
    StringJoiner times = new StringJoiner(",");
    StringJoiner samples = new StringJoiner(",\n    ");
    for (int i = 0; i <= last; i++) {
      double timeS = i / (double) SAMPLE_RATE_HZ;
      times.add(number(timeS));
      samples.add(sample(frame(timeS, i == 0 ? 0 : 1.0 / SAMPLE_RATE_HZ)));
    }
    return """
        {
          "description": "%s",
          "time": [%s],
          "set_target_data": [
            %s
          ]
        }
        """
        .formatted(choreography.description(), times, samples);
  }

  private Map<Channel, Double> frame(double timeS, double stepS) {
    Map<Channel, Double> frame = new EnumMap<>(Channel.class);
    double whip = PITCH_SWING_S * Channel.PITCH_DEG.of(springs).velocity();
    double sway =
        SIDE_SWING_S
            * (Channel.YAW_DEG.of(springs).velocity() - Channel.ROLL_DEG.of(springs).velocity());
    double settle = settle(timeS);
    for (Channel channel : Channel.values()) {
      double swing =
          switch (channel) {
            case LEFT_DEG -> whip + sway;
            case RIGHT_DEG -> -whip + sway;
            default -> 0;
          };
      double played = channel.of(springs).follow(choreography.value(channel, timeS) + swing, stepS);
      frame.put(channel, played + settle * (channel.neutral() - played));
    }
    return frame;
  }

  private double settle(double timeS) {
    double t = Math.clamp((timeS - choreography.durationS()) / SETTLE_S + 1, 0.0, 1.0);
    return t * t * t * (10 + t * (-15 + 6 * t));
  }

  private static String sample(Map<Channel, Double> frame) {
    double roll = Math.toRadians(Channel.ROLL_DEG.of(frame));
    double pitch = Math.toRadians(Channel.PITCH_DEG.of(frame));
    double yaw = Math.toRadians(Channel.YAW_DEG.of(frame));
    double cr = Math.cos(roll);
    double sr = Math.sin(roll);
    double cp = Math.cos(pitch);
    double sp = Math.sin(pitch);
    double cy = Math.cos(yaw);
    double sy = Math.sin(yaw);
    return "{\"head\": [%s, %s, %s, [0, 0, 0, 1]], \"antennas\": %s, \"body_yaw\": %s}"
        .formatted(
            row(cy * cp, cy * sp * sr - sy * cr, cy * sp * cr + sy * sr, mm(frame, Channel.X_MM)),
            row(sy * cp, sy * sp * sr + cy * cr, sy * sp * cr - cy * sr, mm(frame, Channel.Y_MM)),
            row(-sp, cp * sr, cp * cr, mm(frame, Channel.Z_MM)),
            row(
                Math.toRadians(Channel.RIGHT_DEG.of(frame)),
                Math.toRadians(Channel.LEFT_DEG.of(frame))),
            number(Math.toRadians(Channel.BODY_DEG.of(frame))));
  }

  private static double mm(Map<Channel, Double> frame, Channel channel) {
    return channel.of(frame) / 1000;
  }

  private static String row(double... values) {
    StringJoiner row = new StringJoiner(", ", "[", "]");
    for (double value : values) {
      row.add(number(value));
    }
    return row.toString();
  }

  /** Seven decimals are a tenth of a micrometre and of a microradian; −0 is written as 0. */
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.7f", value);
    String trimmed = text.replaceAll("0+$", "").replaceAll("\\.$", "");
    return trimmed.equals("-0") ? "0" : trimmed;
  }
}
