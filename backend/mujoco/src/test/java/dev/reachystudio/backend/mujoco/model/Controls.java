package dev.reachystudio.backend.mujoco.model;

import dev.reachystudio.backend.control.loop.HandCrankedLoop;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.json.move.MoveFile;
import dev.reachystudio.protocol.json.move.MoveFormatException;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.state.RobotState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the control loop tells nine motors while it plays a move, in wire order, 50 times a second.
 */
final class Controls {

  private static final int CYCLES_PER_CONTROL = 2;
  private static final double RATE_HZ = 100;

  private Controls() {}

  /** Rows of nine angles, radians, to 0.1 mrad; the last second the move is over. */
  static List<double[]> of(String name, String json) throws MoveFormatException {
    RecordedMotion motion = MoveFile.read(name, null, json);
    List<double[]> rows = new ArrayList<>();
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.submit(
          new Command.PlayMove(
              UUID.randomUUID(),
              motion,
              PlayOptions.defaults().withInitialGotoDurationNs(300_000_000L)));
      int cycles = (int) Math.ceil((motion.durationS() + 1) * RATE_HZ);
      for (int cycle = 0; cycle < cycles; cycle++) {
        RobotState state = robot.step();
        if (cycle % CYCLES_PER_CONTROL == 0) {
          rows.add(row(state));
        }
      }
    }
    return rows;
  }

  private static double[] row(RobotState state) {
    double[] row = new double[9];
    System.arraycopy(state.target().headJoints().toArray(), 0, row, 0, 7);
    row[7] = state.target().antennas().rightRad();
    row[8] = state.target().antennas().leftRad();
    for (int i = 0; i < row.length; i++) {
      row[i] = Math.rint(row[i] * 1e4) / 1e4;
    }
    return row;
  }
}
