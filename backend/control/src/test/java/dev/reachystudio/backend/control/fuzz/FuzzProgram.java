package dev.reachystudio.backend.control.fuzz;

import dev.reachystudio.backend.control.fuzz.FuzzStep.Action;
import dev.reachystudio.backend.control.fuzz.FuzzStep.Fault;
import dev.reachystudio.backend.control.fuzz.FuzzStep.Misbehave;
import dev.reachystudio.backend.control.fuzz.FuzzStep.Stream;
import dev.reachystudio.backend.control.fuzz.FuzzStep.Submit;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.LookAtTarget;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.HeadOffset;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What happens to a loop, made from one number: the same number gives the same program.
 *
 * @param updateRateHz rate of the loop
 * @param steps what happens
 */
record FuzzProgram(int updateRateHz, List<FuzzStep> steps) {

  private static final int[] RATES_HZ = {50, 50, 100, 100, 100, 100, 100, 100, 250, 1000};
  private static final int MOST_STEPS = 14;

  /** The program of a number. */
  static FuzzProgram of(long seed) {
    return new Maker(new SplittableRandom(seed)).make();
  }

  /** The same without some steps. */
  FuzzProgram without(int from, int to) {
    List<FuzzStep> rest = new ArrayList<>(steps.subList(0, from));
    rest.addAll(steps.subList(to, steps.size()));
    return new FuzzProgram(updateRateHz, rest);
  }

  /** Whether the robot throws exceptions in it: these are counted like bugs of our own. */
  boolean throwsExceptions() {
    return has(Fault.READ_THROWS) || has(Fault.WRITE_THROWS) || has(Fault.MODE_THROWS);
  }

  private boolean has(Fault fault) {
    return steps.stream()
        .anyMatch(step -> step.action() instanceof Misbehave wrong && wrong.fault() == fault);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("at " + updateRateHz + " Hz:");
    for (FuzzStep step : steps) {
      text.append("\n  ").append(step);
    }
    return text.toString();
  }

  private static final class Maker {
    private static final List<MotorMode> MODES = List.of(MotorMode.values());

    private final SplittableRandom random;
    private final FuzzValues values;
    private final List<UUID> moveIds = new ArrayList<>();

    Maker(SplittableRandom random) {
      this.random = random;
      this.values = new FuzzValues(random);
    }

    FuzzProgram make() {
      int rate = RATES_HZ[random.nextInt(RATES_HZ.length)];
      // Half of the robots are healthy: there everything has to be right, not only survived.
      boolean faulty = values.chance(0.5);
      int count = 1 + random.nextInt(MOST_STEPS);
      List<FuzzStep> steps = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Action action = faulty && values.chance(0.3) ? fault() : motion();
        steps.add(new FuzzStep(action, cycles(), hiccupNs()));
      }
      return new FuzzProgram(rate, steps);
    }

    private int cycles() {
      double kind = random.nextDouble();
      if (kind < 0.25) {
        return 0;
      }
      return kind < 0.95 ? 1 + random.nextInt(12) : 60 + random.nextInt(70);
    }

    private long hiccupNs() {
      if (!values.chance(0.04)) {
        return values.chance(0.3) ? random.nextLong(900_000) : 0;
      }
      return values.chance(0.2) ? 1_200_000_000L : random.nextLong(300_000_000L);
    }

    private Action fault() {
      Fault[] all = Fault.values();
      Fault fault = values.chance(0.3) ? Fault.HEALED : all[random.nextInt(all.length)];
      double valueRad = values.chance(0.5) ? values.garbage() : values.number(3);
      return new Misbehave(fault, random.nextInt(Motor.COUNT), valueRad);
    }

    private Action motion() {
      if (values.chance(0.35)) {
        return new Stream(new Command.SetTarget(values.targets(), values.chance(0.1)));
      }
      return new Submit(values.chance(0.6) ? move() : other());
    }

    private Command move() {
      double kind = random.nextDouble();
      if (kind < 0.55) {
        TimeLaw[] laws = TimeLaw.values();
        return new Command.Goto(
            newId(),
            values.targets(),
            values.durationNs(),
            laws[random.nextInt(laws.length)],
            values.chance(0.2),
            values.chance(0.3));
      }
      if (kind < 0.7) {
        return look();
      }
      if (kind < 0.87) {
        return play();
      }
      if (kind < 0.94) {
        return new Command.WakeUp(newId(), values.chance(0.5));
      }
      return values.chance(0.5)
          ? new Command.GoToSleep(newId())
          : new Command.ResetToSleep(newId());
    }

    private Command play() {
      PlayOptions options =
          new PlayOptions(
              values.durationNs(),
              values.chance(0.1),
              values.chance(0.3),
              values.chance(0.4),
              values.chance(0.5) ? values.durationNs() : 0,
              values.chance(0.5),
              values.chance(0.5) ? -values.durationNs() : values.durationNs());
      return new Command.PlayMove(newId(), motionFile(), options);
    }

    private RecordedMotion motionFile() {
      List<RecordedMotion.Sample> samples = new ArrayList<>();
      double timeS = values.chance(0.3) ? random.nextDouble() : 0;
      int count = 1 + random.nextInt(6);
      for (int i = 0; i < count; i++) {
        // Most recordings are sound; one in five has a sample that is not.
        boolean wild = values.chance(0.05);
        samples.add(
            new RecordedMotion.Sample(
                timeS,
                wild ? values.pose() : gentlePose(),
                wild ? values.antennas() : new Antennas(gentle(1), gentle(1)),
                wild ? values.number(3) : gentle(0.5)));
        timeS += values.chance(0.1) ? 0 : random.nextDouble() * 0.1;
        timeS += values.chance(0.005) ? 1e300 : 0;
      }
      return new RecordedMotion("fuzz", "", null, samples);
    }

    private dev.reachystudio.protocol.value.Pose gentlePose() {
      return dev.reachystudio.protocol.value.Pose.ofXyzRpy(
          gentle(0.01), gentle(0.01), gentle(0.01), gentle(0.2), gentle(0.2), gentle(0.4));
    }

    private double gentle(double range) {
      return range * (2 * random.nextDouble() - 1);
    }

    private Command look() {
      LookAtTarget target =
          values.chance(0.6)
              ? new LookAtTarget.WorldPoint(values.number(1), values.number(1), values.number(1))
              : new LookAtTarget.ImagePoint(
                  values.number(1300),
                  values.number(800),
                  random.nextInt(1300) - 2,
                  random.nextInt(800) - 2);
      return new Command.LookAt(
          newId(),
          target,
          values.durationNs(),
          TimeLaw.MINJERK,
          values.chance(0.2),
          values.chance(0.3));
    }

    private Command overlay() {
      if (values.chance(0.5)) {
        return new Command.SetSpeechOffsets(
            new HeadOffset(
                values.number(0.01),
                values.number(0.01),
                values.number(0.01),
                values.number(0.1),
                values.number(0.1),
                values.number(0.1)));
      }
      return new Command.SetTracking(
          values.chance(0.8) ? values.pose() : null,
          values.chance(0.8) ? random.nextDouble() : values.number(2));
    }

    private Command other() {
      return switch (random.nextInt(12)) {
        case 0 -> new Command.StopAll();
        case 1, 2 -> new Command.StopMove(someId());
        case 3, 4 -> new Command.SetMotorMode(MODES.get(random.nextInt(MODES.size())));
        case 5, 6 -> new Command.SetTorque(values.chance(0.5), motors());
        case 7 -> new Command.SetAutomaticBodyYaw(values.chance(0.5));
        case 8, 9 -> overlay();
        default ->
            new Command.EmergencyStop(
                values.chance(0.5),
                values.chance(0.7) ? Command.StopTorque.HOLD : Command.StopTorque.OFF);
      };
    }

    private Set<Motor> motors() {
      Set<Motor> motors = EnumSet.noneOf(Motor.class);
      for (Motor motor : Motor.values()) {
        if (values.chance(0.5)) {
          motors.add(motor);
        }
      }
      return motors;
    }

    private UUID newId() {
      // Now and then an id comes twice: clients choose them.
      UUID id = values.chance(0.03) ? someId() : new UUID(random.nextLong(), random.nextLong());
      moveIds.add(id);
      return id;
    }

    private UUID someId() {
      return moveIds.isEmpty() || values.chance(0.2)
          ? new UUID(random.nextLong(), random.nextLong())
          : moveIds.get(random.nextInt(moveIds.size()));
    }
  }
}
