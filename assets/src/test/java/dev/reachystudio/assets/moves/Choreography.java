package dev.reachystudio.assets.moves;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A move as an animator writes it: keys per channel. Between keys a channel eases in and out;
 * before the first and after the last key it rests at neutral.
 */
final class Choreography {

  private record Key(double timeS, double value) {}

  private final String name;
  private final String description;
  private final double durationS;
  private final Map<Channel, List<Key>> tracks = new EnumMap<>(Channel.class);

  Choreography(String name, String description, double durationS) {
    this.name = name;
    this.description = description;
    this.durationS = durationS;
    for (Channel channel : Channel.values()) {
      tracks.put(channel, new ArrayList<>(List.of(new Key(0, channel.neutral()))));
    }
  }

  String name() {
    return name;
  }

  String description() {
    return description;
  }

  double durationS() {
    return durationS;
  }

  /**
   * Keys of one channel.
   *
   * @param timesAndValues time, value, time, value …, times ascending
   */
  Choreography key(Channel channel, double... timesAndValues) {
    List<Key> track = channel.of(tracks);
    for (int i = 0; i < timesAndValues.length; i += 2) {
      track.add(new Key(timesAndValues[i], timesAndValues[i + 1]));
    }
    return this;
  }

  /** Both antennas, mirrored: positive values lean outward. */
  Choreography antennas(double... timesAndOutwardDeg) {
    double[] right = timesAndOutwardDeg.clone();
    for (int i = 1; i < right.length; i += 2) {
      right[i] = -right[i];
    }
    return key(Channel.LEFT_DEG, timesAndOutwardDeg).key(Channel.RIGHT_DEG, right);
  }

  /** Keyed value of a channel, with minimum-jerk easing from key to key. */
  double value(Channel channel, double timeS) {
    List<Key> track = channel.of(tracks);
    Key from = track.getFirst();
    for (Key to : track) {
      if (timeS < to.timeS()) {
        double t = (timeS - from.timeS()) / (to.timeS() - from.timeS());
        double eased = t * t * t * (10 + t * (-15 + 6 * t));
        return from.value() + eased * (to.value() - from.value());
      }
      from = to;
    }
    return from.value();
  }
}
