package dev.reachystudio.backend.control.motion;

import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.backend.control.kinematics.PoseDistance;
import dev.reachystudio.protocol.motion.SoundCue;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.List;

/**
 * A choreography of gotos, pauses and a sound whose timing depends on where the robot is when it
 * begins: waking up, going to sleep, and being brought to sleep. Each goto starts where the one
 * before ended; the first takes over the speed the robot has, and then there is no pause before it.
 */
public final class SequenceMove implements Move {

  private static final long MS = 1_000_000;

  /** Seconds per millimetre and degree of distance: pace of the way to the init pose. */
  private static final double PACE_S = 0.02;

  private static final long WAKE_UP_PAUSE_NS = 100 * MS;
  private static final long WAKE_UP_NOD_NS = 200 * MS;
  private static final double WAKE_UP_ROLL_RAD = Math.toRadians(20);
  private static final String WAKE_UP_SOUND = "wake_up.wav";
  private static final String SLEEP_SOUND = "go_sleep.wav";

  /**
   * Distances in millimetres plus degrees: nearer than this is down, farther than that is not up.
   */
  private static final double DOWN_DISTANCE = 10;

  private static final double UP_DISTANCE = 30;
  private static final long DOWN_WAIT_NS = 5_000 * MS;

  /** Comes to rest near the sleep pose. */
  private static final long SETTLE_NS = 500 * MS;

  private static final long TO_INIT_NS = 1_000 * MS;
  private static final long INIT_PAUSE_NS = 200 * MS;
  private static final long TO_SLEEP_NS = 2_000 * MS;
  private static final long SLEEP_SETTLE_NS = 2_000 * MS;
  private static final double RESET_SHORTEST_S = 0.3;
  private static final double RESET_LONGEST_S = 1.5;

  private enum Plot {
    WAKE_UP,
    GO_TO_SLEEP,
    RESET_TO_SLEEP
  }

  private final Plot plot;
  private final Pose sleepHead;
  private final GotoMove toInit;
  private final GotoMove toRoll;
  private final GotoMove fromRoll;
  private final GotoMove toSleep;
  private final PoseBuffer initHead = new PoseBuffer();
  private final Antennas initAntennas;
  private final MotionStart between = new MotionStart();
  private final GotoMove[] steps = new GotoMove[3];
  private final long[] stepStartNs = new long[3];
  private int stepCount;
  private long endNs;
  private long soundNs;

  private SequenceMove(Plot plot, NamedPoses poses) {
    this.plot = plot;
    sleepHead = poses.sleepHead();
    initAntennas = poses.initAntennas();
    initHead.set(poses.initHead());
    Pose rolled = Pose.ofXyzRpy(0, 0, 0, WAKE_UP_ROLL_RAD, 0, 0);
    BodyTargets init = BodyTargets.of(poses.initHead(), 0.0, initAntennas);
    toInit = new GotoMove(init, 0, TimeLaw.MINJERK);
    toRoll =
        new GotoMove(BodyTargets.of(rolled, 0.0, initAntennas), WAKE_UP_NOD_NS, TimeLaw.MINJERK);
    fromRoll = new GotoMove(init, WAKE_UP_NOD_NS, TimeLaw.MINJERK);
    toSleep =
        new GotoMove(
            BodyTargets.of(sleepHead, 0.0, poses.sleepAntennas()), TO_SLEEP_NS, TimeLaw.MINJERK);
  }

  /** To the init pose at a steady pace, then a short greeting with the head. */
  public static SequenceMove wakeUp(NamedPoses poses) {
    return new SequenceMove(Plot.WAKE_UP, poses);
  }

  /**
   * To the sleep pose, by way of the init pose when far from it. Torque is switched off by the
   * loop.
   */
  public static SequenceMove goToSleep(NamedPoses poses) {
    return new SequenceMove(Plot.GO_TO_SLEEP, poses);
  }

  /** To the init pose without haste, then to sleep. */
  public static SequenceMove resetToSleep(NamedPoses poses) {
    return new SequenceMove(Plot.RESET_TO_SLEEP, poses);
  }

  @Override
  public void begin(MotionStart start) {
    stepCount = 0;
    endNs = 0;
    between.set(start);
    switch (plot) {
      case WAKE_UP -> planWakeUp();
      case GO_TO_SLEEP -> planGoToSleep();
      case RESET_TO_SLEEP -> planResetToSleep();
    }
  }

  @Override
  public long durationNs() {
    return endNs;
  }

  @Override
  public List<SoundCue> soundCues() {
    return List.of(new SoundCue(plot == Plot.WAKE_UP ? WAKE_UP_SOUND : SLEEP_SOUND, soundNs));
  }

  @Override
  public void sample(long tNs, MotionSample out) {
    for (int i = stepCount - 1; i >= 0; i--) {
      if (tNs >= stepStartNs[i]) {
        steps[i].sample(Math.min(tNs - stepStartNs[i], steps[i].durationNs()), out);
        return;
      }
    }
  }

  /** Start times of the gotos, for tests. */
  List<Long> stepStartsNs() {
    return java.util.Arrays.stream(stepStartNs, 0, stepCount).boxed().toList();
  }

  private void planWakeUp() {
    long wayNs = Math.round(PACE_S * 1e9 * distanceToInit());
    if (between.moving) {
      // Nobody stands still at once: the way takes the time of the pause as well.
      step(toInit, WAKE_UP_PAUSE_NS + wayNs);
    } else {
      pause(WAKE_UP_PAUSE_NS);
      step(toInit, wayNs);
    }
    pause(WAKE_UP_PAUSE_NS);
    soundNs = endNs;
    step(toRoll, WAKE_UP_NOD_NS);
    step(fromRoll, WAKE_UP_NOD_NS);
  }

  private void planGoToSleep() {
    if (distanceTo(sleepHead) <= DOWN_DISTANCE) {
      soundNs = endNs;
      long stillNs = DOWN_WAIT_NS;
      if (between.moving) {
        step(toSleep, SETTLE_NS);
        stillNs -= SETTLE_NS;
      }
      pause(stillNs);
      return;
    }
    if (distanceToInit() > UP_DISTANCE) {
      step(toInit, TO_INIT_NS);
      pause(INIT_PAUSE_NS);
    }
    planDown();
  }

  private void planResetToSleep() {
    double paceS = Math.clamp(PACE_S * distanceToInit(), RESET_SHORTEST_S, RESET_LONGEST_S);
    step(toInit, Math.round(paceS * 1e9));
    pause(INIT_PAUSE_NS);
    planDown();
  }

  private void planDown() {
    soundNs = endNs;
    step(toSleep, TO_SLEEP_NS);
    pause(SLEEP_SETTLE_NS);
  }

  private double distanceToInit() {
    return distanceTo(initHead.value());
  }

  /** Millimetres plus degrees: the measure all sequences are timed by. */
  private double distanceTo(Pose pose) {
    return PoseDistance.between(between.head.value(), pose).magic();
  }

  private void pause(long lengthNs) {
    endNs += lengthNs;
    // After a pause the robot rests, whatever it did before.
    between.stop();
  }

  private void step(GotoMove move, long lengthNs) {
    move.begin(between, lengthNs);
    steps[stepCount] = move;
    stepStartNs[stepCount] = endNs;
    stepCount++;
    endNs += lengthNs;
    between.stop();
    between.head.set(move.path().to());
    between.jointsRad[0] = 0;
    Antennas antennas = move.targets().antennas();
    if (antennas != null) {
      between.rightRad = antennas.rightRad();
      between.leftRad = antennas.leftRad();
    }
  }
}
