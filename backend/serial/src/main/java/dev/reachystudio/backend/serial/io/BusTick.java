package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/**
 * One tick: what was asked of the torque, goals, the reading of all motors, and where time is left
 * one slow reading. Bus thread.
 */
final class BusTick {

  /** Share of the control period after which a tick begins nothing more. */
  private static final double BUSY_SHARE = 0.6;

  private static final long LONGEST_PERIOD_NS = 20_000_000L;

  /** A turn begins only in this first share of a period. */
  private static final double TURN_SHARE = 0.5;

  /** After so many periods without a tick nobody asks for any. */
  private static final int QUIET_PERIODS = 3;

  /** After a turn everything is read again, but no more often than this. */
  private static final long LOOKS_AGAIN_NS = 1_000_000_000L;

  private static final int PERIODS_AVERAGED = 8;
  private static final int RESUME_ATTEMPTS = 3;

  private final Exchange exchange;
  private final List<MotorMemory> motors;
  private final GoalSender goals;
  private final FaultRules faults;
  private final BusFigures figures;
  private final SampleMaker samples;
  private final PowerLoss power;
  private final BusLink link;
  private final LoopClock clock;
  private final long watchdogNs;
  private long epoch;
  private long lastTickNs;
  private long spokeNs;
  private long lookedNs;
  private long periodNs = LONGEST_PERIOD_NS;

  BusTick(BusParts parts, BusLink link, LoopClock clock) {
    exchange = parts.exchange();
    motors = parts.motors();
    goals = parts.goals();
    faults = parts.rules();
    figures = parts.figures();
    samples = parts.samples();
    watchdogNs = parts.settings().watchdogNs();
    this.link = link;
    this.clock = clock;
    power = new PowerLoss(motors, link.gains, faults);
    lastTickNs = clock.nowNs();
    spokeNs = lastTickNs;
  }

  /** What the control thread asked for, at once: torque first, then goals. */
  void obey() throws BusUnpluggedException {
    long nowNs = clock.nowNs();
    resume(nowNs);
    TorqueRequest request = exchange.takeRequest();
    if (request != null) {
      epoch = request.epoch();
      goals.forget();
      link.torque.begin(request, nowNs);
    }
    if (link.torque.isDue(nowNs)) {
      link.torque.attempt(nowNs);
    }
    Goals newest = exchange.takeGoals();
    if (newest != null && newest.epoch >= epoch) {
      goals.want(newest);
    }
    goals.send(link.wire, clock.nowNs());
    link.watchdog.arm();
    spokeNs = clock.nowNs();
  }

  /** A whole tick; the sample is handed over before what is read seldom. */
  void run() throws BusUnpluggedException {
    long beganNs = clock.nowNs();
    measurePeriod(beganNs);
    obey();
    if (link.reader().read() > 0 && hasTime(beganNs)) {
      figures.askedAgain();
      link.reader().readAgain();
    }
    long nowNs = clock.nowNs();
    link.silent.look(nowNs);
    figures.tick(link.bus().counters(), goals.clamped(), nowNs);
    publish();
    seldom(beganNs, nowNs);
    spokeNs = clock.nowNs();
  }

  /**
   * Whether there is time for somebody else's turn before the next tick; when nobody asks for
   * ticks, there is.
   */
  boolean hasRoom() {
    long sinceNs = clock.nowNs() - lastTickNs;
    return sinceNs < TURN_SHARE * periodNs || sinceNs > QUIET_PERIODS * periodNs;
  }

  /** Gives somebody a turn; whatever they changed is read soon afterwards. */
  void give(Turns turns) throws BusUnpluggedException {
    turns.give(link.bus());
    link.ownSpeed();
    long nowNs = clock.nowNs();
    if (nowNs - lookedNs > LOOKS_AGAIN_NS) {
      lookedNs = nowNs;
      link.slow.restart();
    }
  }

  /** Hands over what is known now. */
  void publish() {
    long nowNs = clock.nowNs();
    faults.look(motors, nowNs);
    exchange.publish(
        samples.make(link.torque.settledEpoch(nowNs), true, link.bus().portName(), nowNs));
  }

  /** One of the things that are done now and then. */
  private void seldom(long beganNs, long nowNs) throws BusUnpluggedException {
    link.calmStart.end(nowNs);
    MotorMemory back = link.silent.ask(nowNs);
    if (back != null) {
      welcome(back);
      return;
    }
    SlowRounds.Part part = link.slow.due(nowNs);
    if (part != null && (hasTime(beganNs) || link.slow.isOverdue(part, nowNs))) {
      read(part);
      link.slow.tried(part, nowNs);
    }
  }

  private void read(SlowRounds.Part part) throws BusUnpluggedException {
    boolean[] missing = link.slow.missing(part);
    boolean[] answered = new boolean[Motor.COUNT];
    for (int i = 0; i < Motor.COUNT; i++) {
      missing[i] &= motors.get(i).answers();
      answered[i] = missing[i];
    }
    link.wire.together(link.reader().isFast());
    link.status.readTogether(part, missing);
    for (int i = 0; i < Motor.COUNT; i++) {
      answered[i] &= !missing[i];
    }
    power.look(part, answered, link.slow, clock.nowNs());
    if (part == SlowRounds.Part.GAINS) {
      boolean[] tripped = link.watchdog.tripped();
      if (!NineMotors.none(tripped)) {
        link.watchdog.release(tripped, clock.nowNs());
      }
    }
  }

  /** A motor that was silent is pinned before anything else is wanted of it. */
  private void welcome(MotorMemory motor) throws BusUnpluggedException {
    boolean[] one = new boolean[Motor.COUNT];
    one[motor.index()] = true;
    link.watchdog.release(one, clock.nowNs());
    power.look(SlowRounds.Part.GAINS, one, link.slow, clock.nowNs());
  }

  /**
   * After a pause of the control loop the motors may have stopped by themselves. Then they are
   * pinned where they are before they hear of goals again.
   */
  private void resume(long nowNs) throws BusUnpluggedException {
    if (watchdogNs == 0 || nowNs - spokeNs < watchdogNs / 2) {
      return;
    }
    boolean[] armed = new boolean[Motor.COUNT];
    boolean any = false;
    for (MotorMemory motor : motors) {
      armed[motor.index()] = motor.answers() && motor.watchdog > 0;
      any |= armed[motor.index()];
    }
    if (any) {
      link.status.read(SlowRounds.Part.GAINS, armed, RESUME_ATTEMPTS);
      link.watchdog.release(link.watchdog.tripped(), nowNs);
    }
  }

  private boolean hasTime(long beganNs) {
    return clock.nowNs() - beganNs < BUSY_SHARE * periodNs;
  }

  private void measurePeriod(long nowNs) {
    long elapsedNs = Math.min(nowNs - lastTickNs, LONGEST_PERIOD_NS);
    lastTickNs = nowNs;
    periodNs += (elapsedNs - periodNs) / PERIODS_AVERAGED;
  }
}
