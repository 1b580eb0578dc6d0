package dev.reachystudio.backend.mujoco.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whose model of the robot physics runs. */
public enum RobotModel {
  /** Ours, written from the robot's numbers; always there. */
  OWN,
  /** The one of the official description, where that was fetched. */
  OFFICIAL;

  /** The word on the command line and on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException naming what is allowed
   */
  public static RobotModel ofWord(String word) {
    for (RobotModel model : values()) {
      if (model.word().equals(word)) {
        return model;
      }
    }
    String allowed =
        Arrays.stream(values()).map(RobotModel::word).collect(Collectors.joining(" or "));
    throw new IllegalArgumentException("the robot's model is " + allowed + ", not " + word);
  }
}
