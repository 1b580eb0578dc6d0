package dev.reachystudio.app.studio.bench;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.InverseKinematics;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Steps a second of the official model in the empty scene, a moving robot, ours and through
 * MuJoCo's Python binding in turns: the same library, model, controls and number of steps.
 */
final class PhysicsSteps {

  private static final String WHAT = "steps/s, empty scene, official model, moving";
  private static final double ASKED_RATIO = 0.97;
  private static final int PAIRS = 5;

  /** Steps of 2 ms to a control cycle of 10 ms. */
  private static final int HOLD = 5;

  /** Rows of controls: a motion of five seconds, again and again. */
  private static final int ROWS = 500;

  private static final int WARM = 1000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String[] NAMES = {
    "yaw_body",
    "stewart_1",
    "stewart_2",
    "stewart_3",
    "stewart_4",
    "stewart_5",
    "stewart_6",
    "right_antenna",
    "left_antenna"
  };

  /**
   * One run.
   *
   * @param stepsPerS steps a second
   * @param stepsPerBusyS steps a second of the processor's time: what others do beside it does not
   *     count
   * @param loadS seconds it took to load the model
   * @param endRad where the nine joints are in the end
   */
  @SuppressWarnings("ArrayRecordComponent") // compared with Arrays.equals
  private record Run(double stepsPerS, double stepsPerBusyS, double loadS, double[] endRad) {}

  private PhysicsSteps() {}

  static List<Figure> measure(BenchSettings bench, MujocoParts parts) throws Exception {
    if (parts.library().isEmpty()) {
      return List.of(figure("1.0", MujocoParts.NO_LIBRARY, null));
    }
    if (parts.officialScene().isEmpty()) {
      return List.of(figure("1.0", MujocoParts.NO_OFFICIAL, null));
    }
    MujocoLibrary library = MujocoLibrary.load(parts.library().get());
    Path model = parts.officialScene().get();
    double[][] controls = controls();
    int steps = bench.length(50_000, 10_000);
    Run warmUp = ours(library, model, controls, steps);
    if (parts.python().isEmpty()) {
      String measured = String.format(Locale.ROOT, "%.0f/s", warmUp.stepsPerS);
      return List.of(figure("not beside: no Python binding", measured, null));
    }
    Path program = bench.home().resolve("app/studio/src/test/mujoco/steps.py");
    Path file = write(controls);
    List<Run> ours = new ArrayList<>();
    List<Run> theirs = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      // Who is first changes, so that a machine that slows down does not favour one of them.
      if (i % 2 == 0) {
        ours.add(ours(library, model, controls, steps));
      }
      theirs.add(binding(parts.python().get(), program, model, file, steps));
      if (i % 2 == 1) {
        ours.add(ours(library, model, controls, steps));
      }
    }
    Files.delete(file);
    return List.of(steps(ours, theirs), load(ours, theirs));
  }

  private static Figure steps(List<Run> ours, List<Run> theirs) {
    double[] ratios = new double[PAIRS];
    double[] busyRatios = new double[PAIRS];
    boolean same = true;
    for (int i = 0; i < PAIRS; i++) {
      ratios[i] = ours.get(i).stepsPerS / theirs.get(i).stepsPerS;
      busyRatios[i] = ours.get(i).stepsPerBusyS / theirs.get(i).stepsPerBusyS;
      same &= Arrays.equals(ours.get(i).endRad, theirs.get(i).endRad);
    }
    return figure(
        String.format(
            Locale.ROOT, "1.0: %.0f/s beside", Statistics.median(values(theirs, Run::stepsPerS))),
        Statistics.spread(ratios, "%.3f")
            + String.format(
                Locale.ROOT,
                "×, %.0f/s; %.3f× by processor time",
                Statistics.median(values(ours, Run::stepsPerS)),
                Statistics.median(busyRatios))
            + (same ? ", same bits in the end" : ", OTHER NUMBERS in the end"),
        same && Statistics.median(ratios) >= ASKED_RATIO);
  }

  private static Figure load(List<Run> ours, List<Run> theirs) {
    double[] seconds = values(ours, Run::loadS);
    return new Figure(
        ModelLoads.WHAT + "official model with everything that is only looked at",
        String.format(
            Locale.ROOT, "1.0 s; %.2f s beside", Statistics.median(values(theirs, Run::loadS))),
        "reported",
        Statistics.spread(seconds, "%.2f") + " s",
        null);
  }

  private static double[] values(List<Run> runs, ToDoubleFunction<Run> value) {
    return runs.stream().mapToDouble(value).toArray();
  }

  private static Figure figure(
      String reference, String measured, @org.jspecify.annotations.Nullable Boolean reached) {
    return new Figure(WHAT, reference, "≥ 0.97", measured, reached);
  }

  private static Run ours(MujocoLibrary library, Path model, double[][] controls, int steps)
      throws MujocoException {
    long loadNs = System.nanoTime();
    try (Physics physics = Physics.load(library, model)) {
      double loadS = (System.nanoTime() - loadNs) / 1e9;
      int[] actuators = new int[NAMES.length];
      int[] positions = new int[NAMES.length];
      for (int i = 0; i < NAMES.length; i++) {
        actuators[i] = physics.actuatorIndex(NAMES[i]);
        positions[i] = physics.positionIndex(NAMES[i]);
      }
      long startNs = 0;
      long startBusyNs = 0;
      for (int step = 0; step < WARM + steps; step++) {
        if (step == WARM) {
          startNs = System.nanoTime();
          startBusyNs = THREADS.getCurrentThreadCpuTime();
        }
        if (step % HOLD == 0) {
          double[] row = controls[step / HOLD % controls.length];
          for (int i = 0; i < row.length; i++) {
            physics.setControl(actuators[i], row[i]);
          }
        }
        physics.step();
      }
      double tookS = (System.nanoTime() - startNs) / 1e9;
      double busyS = (THREADS.getCurrentThreadCpuTime() - startBusyNs) / 1e9;
      double[] endRad = Arrays.stream(positions).mapToDouble(physics::position).toArray();
      return new Run(steps / tookS, steps / busyS, loadS, endRad);
    }
  }

  private static Run binding(Path python, Path program, Path model, Path controls, int steps)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                python.toString(),
                program.toString(),
                model.toString(),
                controls.toString(),
                Integer.toString(HOLD),
                Integer.toString(WARM),
                Integer.toString(steps))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("MuJoCo's Python binding: " + said.strip());
    }
    double[] numbers =
        Arrays.stream(said.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
    return new Run(
        numbers[0], numbers[1], numbers[2], Arrays.copyOfRange(numbers, 3, numbers.length));
  }

  /** A head that moves in all six directions, antennas and body: what the motors are told. */
  private static double[][] controls() {
    InverseKinematics inverse = new InverseKinematics(PlatformGeometry.of(RobotNumbers.load()));
    double[][] rows = new double[ROWS][Motor.COUNT];
    double[] jointsRad = new double[7];
    for (int i = 0; i < ROWS; i++) {
      double phase = 2 * Math.PI * i / ROWS;
      Pose head = BenchMotion.head(phase);
      if (!inverse.solve(head, 0, true, jointsRad)) {
        throw new IllegalStateException("pose " + i + " has no solution");
      }
      System.arraycopy(jointsRad, 0, rows[i], 0, jointsRad.length);
      rows[i][Motor.RIGHT_ANTENNA.index()] = Math.sin(phase);
      rows[i][Motor.LEFT_ANTENNA.index()] = -Math.sin(phase);
    }
    return rows;
  }

  private static Path write(double[][] controls) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(ROWS * Motor.COUNT * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (double[] row : controls) {
      for (double value : row) {
        bytes.putDouble(value);
      }
    }
    Path file = Files.createTempFile("studio-bench", ".controls");
    Files.write(file, bytes.array());
    return file;
  }
}
