package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.SampleHistory;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.HeadJoints;
import org.jspecify.annotations.Nullable;

/** The last ten seconds of target and measured values, in degrees, at about 30 samples a second. */
public final class TrackingHistory {

  /** How far back the plots go, seconds. */
  public static final double WINDOW_S = 10;

  /** Channels of the head: measured roll, pitch, yaw, then their targets. */
  static final int ROLL = 0;

  static final int PITCH = 1;
  static final int YAW = 2;
  static final int ROLL_TARGET = 3;
  static final int PITCH_TARGET = 4;
  static final int YAW_TARGET = 5;
  static final int RIGHT = 6;
  static final int LEFT = 7;
  static final int RIGHT_TARGET = 8;
  static final int LEFT_TARGET = 9;

  /** Root mean square of the nine joints' distance from their targets. */
  static final int ERROR = 10;

  private static final int CHANNELS = 11;

  /** No finer than a plot is drawn. */
  private static final double SPACING_S = 1.0 / 31;

  private final SampleHistory samples =
      new SampleHistory(CHANNELS, (int) Math.ceil(WINDOW_S / SPACING_S) + 16);
  private final double[] sample = new double[CHANNELS];
  private boolean paused;

  /** Takes the robot's newest state. */
  public void pulse(@Nullable RobotState state) {
    if (state == null || paused) {
      return;
    }
    double timeS = state.timeNs() / 1e9;
    double sinceS = timeS - samples.newestS();
    if (sinceS >= 0 && sinceS < SPACING_S) {
      return;
    }
    head(state.measured(), ROLL);
    head(state.target(), ROLL_TARGET);
    antennas(state.measured(), RIGHT);
    antennas(state.target(), RIGHT_TARGET);
    sample[ERROR] = errorDeg(state.measured(), state.target());
    samples.append(timeS, sample);
  }

  private void head(BodyState body, int first) {
    sample[first] = Math.toDegrees(body.head().rollRad());
    sample[first + 1] = Math.toDegrees(body.head().pitchRad());
    sample[first + 2] = Math.toDegrees(body.head().yawRad());
  }

  private void antennas(BodyState body, int first) {
    sample[first] = Math.toDegrees(body.antennas().rightRad());
    sample[first + 1] = Math.toDegrees(body.antennas().leftRad());
  }

  /** Root mean square over the nine joints, degrees. */
  static double errorDeg(BodyState measured, BodyState target) {
    double sum = square(measured.antennas().rightRad() - target.antennas().rightRad());
    sum += square(measured.antennas().leftRad() - target.antennas().leftRad());
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      sum += square(measured.headJoints().get(i) - target.headJoints().get(i));
    }
    return Math.toDegrees(Math.sqrt(sum / (HeadJoints.COUNT + 2)));
  }

  private static double square(double value) {
    return value * value;
  }

  /** Keeps what is there and takes nothing new. */
  public void pause(boolean yes) {
    paused = yes;
  }

  /** The samples, channels as the constants say. */
  public SampleHistory samples() {
    return samples;
  }
}
